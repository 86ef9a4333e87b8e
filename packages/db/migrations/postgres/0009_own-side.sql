CREATE TABLE "adjustment" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"written_by" text NOT NULL,
	"words" text NOT NULL,
	"agreed_on" text,
	"review_on" text,
	"ended_at" timestamp (3) with time zone,
	"written_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "boundary" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" text NOT NULL,
	"what_done" text NOT NULL,
	"taken_to_supervision" boolean NOT NULL,
	"learned" text,
	"written_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "competence_review" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"peer_worker_id" text NOT NULL,
	"supervisor_id" text NOT NULL,
	"opened_on" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"called_off_at" timestamp (3) with time zone,
	"talked_on" text,
	"words" text,
	"next_on" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "competence_view" (
	"review_id" text NOT NULL,
	"side" text NOT NULL,
	"account_id" text NOT NULL,
	"levels" jsonb NOT NULL,
	"words" jsonb NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"shared_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learning" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"place" text,
	"started_on" text NOT NULL,
	"ended_on" text,
	"hours" double precision,
	"words" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "own_share" (
	"owner_id" text NOT NULL,
	"thing" text NOT NULL,
	"record_id" text NOT NULL,
	"reader_id" text NOT NULL,
	"shared_at" timestamp (3) with time zone NOT NULL,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "wellbeing_plan" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"keeps_well" text,
	"early_signs" text,
	"triggers" text,
	"what_helps" text,
	"what_not" text,
	"adjustments" text,
	"contact" text,
	"review_on" text,
	"written_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "working_terms" (
	"account_id" text PRIMARY KEY NOT NULL,
	"line_lead_id" text,
	"weekly_hours" double precision,
	"full_week_hours" double precision,
	"agreed_people" integer,
	"agreed_on" text,
	"check_in_told_at" timestamp (3) with time zone,
	"check_in_on" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_written_by_account_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boundary" ADD CONSTRAINT "boundary_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competence_review" ADD CONSTRAINT "competence_review_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competence_review" ADD CONSTRAINT "competence_review_peer_worker_id_account_id_fk" FOREIGN KEY ("peer_worker_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competence_review" ADD CONSTRAINT "competence_review_supervisor_id_account_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competence_review" ADD CONSTRAINT "competence_review_opened_by_account_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competence_view" ADD CONSTRAINT "competence_view_review_id_competence_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."competence_review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competence_view" ADD CONSTRAINT "competence_view_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning" ADD CONSTRAINT "learning_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_share" ADD CONSTRAINT "own_share_owner_id_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_share" ADD CONSTRAINT "own_share_reader_id_account_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wellbeing_plan" ADD CONSTRAINT "wellbeing_plan_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_terms" ADD CONSTRAINT "working_terms_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_terms" ADD CONSTRAINT "working_terms_line_lead_id_account_id_fk" FOREIGN KEY ("line_lead_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adjustment_by_account" ON "adjustment" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "boundary_by_account" ON "boundary" USING btree ("account_id","happened_on");--> statement-breakpoint
CREATE INDEX "competence_review_by_peer_worker" ON "competence_review" USING btree ("peer_worker_id");--> statement-breakpoint
CREATE INDEX "competence_review_by_supervisor" ON "competence_review" USING btree ("supervisor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "competence_view_once" ON "competence_view" USING btree ("review_id","side");--> statement-breakpoint
CREATE INDEX "learning_by_account" ON "learning" USING btree ("account_id","started_on");--> statement-breakpoint
CREATE UNIQUE INDEX "own_share_once" ON "own_share" USING btree ("record_id","thing","reader_id");--> statement-breakpoint
CREATE INDEX "own_share_by_reader" ON "own_share" USING btree ("reader_id");--> statement-breakpoint
CREATE INDEX "own_share_by_owner" ON "own_share" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "wellbeing_plan_once" ON "wellbeing_plan" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "working_terms_by_line_lead" ON "working_terms" USING btree ("line_lead_id");