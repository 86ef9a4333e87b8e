CREATE TABLE "group_supervision" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"supervisor_id" text NOT NULL,
	"kind" text NOT NULL,
	"held_on" text NOT NULL,
	"minutes" integer NOT NULL,
	"themes" jsonb NOT NULL,
	"next_on" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_supervision_attendee" (
	"group_supervision_id" text NOT NULL,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_addendum" (
	"id" text PRIMARY KEY NOT NULL,
	"supervision_id" text NOT NULL,
	"account_id" text NOT NULL,
	"words" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_agenda" (
	"id" text PRIMARY KEY NOT NULL,
	"supervision_id" text NOT NULL,
	"account_id" text NOT NULL,
	"topic" text,
	"question" text,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_mark" (
	"id" text PRIMARY KEY NOT NULL,
	"supervision_id" text NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"comment" text,
	"version" integer NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_person" (
	"supervision_id" text NOT NULL,
	"person_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_reflection" (
	"id" text PRIMARY KEY NOT NULL,
	"supervision_id" text NOT NULL,
	"account_id" text NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"shared_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_share" (
	"supervision_id" text NOT NULL,
	"account_id" text NOT NULL,
	"shared_at" timestamp (3) with time zone NOT NULL,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "supervision_cadence" jsonb;--> statement-breakpoint
ALTER TABLE "supervision" ADD COLUMN "strengths" text;--> statement-breakpoint
ALTER TABLE "supervision" ADD COLUMN "wellbeing_plan_looked_at" boolean;--> statement-breakpoint
ALTER TABLE "supervision" ADD COLUMN "shared_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "supervision" ADD COLUMN "called_off_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "supervision_action" ADD COLUMN "is_shared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "group_supervision" ADD CONSTRAINT "group_supervision_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_supervision" ADD CONSTRAINT "group_supervision_supervisor_id_account_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_supervision_attendee" ADD CONSTRAINT "group_supervision_attendee_group_supervision_id_group_supervision_id_fk" FOREIGN KEY ("group_supervision_id") REFERENCES "public"."group_supervision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_supervision_attendee" ADD CONSTRAINT "group_supervision_attendee_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_addendum" ADD CONSTRAINT "supervision_addendum_supervision_id_supervision_id_fk" FOREIGN KEY ("supervision_id") REFERENCES "public"."supervision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_addendum" ADD CONSTRAINT "supervision_addendum_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_agenda" ADD CONSTRAINT "supervision_agenda_supervision_id_supervision_id_fk" FOREIGN KEY ("supervision_id") REFERENCES "public"."supervision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_agenda" ADD CONSTRAINT "supervision_agenda_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_mark" ADD CONSTRAINT "supervision_mark_supervision_id_supervision_id_fk" FOREIGN KEY ("supervision_id") REFERENCES "public"."supervision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_mark" ADD CONSTRAINT "supervision_mark_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_person" ADD CONSTRAINT "supervision_person_supervision_id_supervision_id_fk" FOREIGN KEY ("supervision_id") REFERENCES "public"."supervision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_person" ADD CONSTRAINT "supervision_person_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_reflection" ADD CONSTRAINT "supervision_reflection_supervision_id_supervision_id_fk" FOREIGN KEY ("supervision_id") REFERENCES "public"."supervision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_reflection" ADD CONSTRAINT "supervision_reflection_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_share" ADD CONSTRAINT "supervision_share_supervision_id_supervision_id_fk" FOREIGN KEY ("supervision_id") REFERENCES "public"."supervision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_share" ADD CONSTRAINT "supervision_share_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_supervision_by_supervisor" ON "group_supervision" USING btree ("supervisor_id","held_on");--> statement-breakpoint
CREATE UNIQUE INDEX "group_supervision_attendee_once" ON "group_supervision_attendee" USING btree ("group_supervision_id","account_id");--> statement-breakpoint
CREATE INDEX "group_supervision_attendee_by_account" ON "group_supervision_attendee" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "supervision_addendum_by_supervision" ON "supervision_addendum" USING btree ("supervision_id");--> statement-breakpoint
CREATE INDEX "supervision_agenda_by_supervision" ON "supervision_agenda" USING btree ("supervision_id");--> statement-breakpoint
CREATE INDEX "supervision_mark_by_supervision" ON "supervision_mark" USING btree ("supervision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "supervision_person_once" ON "supervision_person" USING btree ("supervision_id","person_id");--> statement-breakpoint
CREATE INDEX "supervision_person_by_person" ON "supervision_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "supervision_reflection_by_supervision" ON "supervision_reflection" USING btree ("supervision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "supervision_share_once" ON "supervision_share" USING btree ("supervision_id","account_id");--> statement-breakpoint
CREATE INDEX "supervision_share_by_account" ON "supervision_share" USING btree ("account_id");--> statement-breakpoint
UPDATE "supervision" SET "shared_at" = "recorded_at";