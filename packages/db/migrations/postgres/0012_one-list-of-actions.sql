INSERT INTO "action" ("id", "organisation_id", "owner_id", "supervision_id", "words", "due_on", "finished_at", "is_shared", "added_by", "added_at", "version")
SELECT a."id", s."organisation_id",
  CASE a."owner" WHEN 'peer_worker' THEN a."peer_worker_id" ELSE a."supervisor_id" END,
  a."supervision_id", a."words", a."due_on", a."finished_at", a."is_shared",
  a."supervisor_id", s."recorded_at", 1
FROM "supervision_action" a
JOIN "supervision" s ON s."id" = a."supervision_id";
--> statement-breakpoint
DROP TABLE "supervision_action" CASCADE;