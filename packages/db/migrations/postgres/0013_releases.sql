CREATE TABLE "release_approval" (
	"request_id" text NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"reasons" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "release_cell" (
	"release_id" text NOT NULL,
	"variable" text NOT NULL,
	"label" text NOT NULL,
	"shown" integer,
	"classes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_class" (
	"release_id" text NOT NULL,
	"class" integer NOT NULL,
	"labels" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_file" (
	"release_id" text NOT NULL,
	"part" integer NOT NULL,
	"content" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_person" (
	"release_id" text NOT NULL,
	"person_id" text NOT NULL,
	"class" integer NOT NULL,
	"permission_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_request" (
	"id" text PRIMARY KEY NOT NULL,
	"evaluation_id" text NOT NULL,
	"account_id" text NOT NULL,
	"question" text NOT NULL,
	"recipient" text NOT NULL,
	"asked" jsonb NOT NULL,
	"tier" text NOT NULL,
	"k" integer NOT NULL,
	"method" text NOT NULL,
	"seed" text NOT NULL,
	"destroy_by" text NOT NULL,
	"report" jsonb NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_run" (
	"id" text PRIMARY KEY NOT NULL,
	"evaluation_id" text NOT NULL,
	"account_id" text NOT NULL,
	"request_id" text,
	"asked" jsonb NOT NULL,
	"seed" text NOT NULL,
	"state" text NOT NULL,
	"step" text NOT NULL,
	"share" double precision NOT NULL,
	"report" jsonb,
	"started_at" timestamp (3) with time zone NOT NULL,
	"beat_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "release_needs_representative" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "request_id" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "state" text DEFAULT 'released' NOT NULL;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "tier" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "method" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "seed" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "frozen_on" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "policy" jsonb;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "permission_versions" jsonb;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "counts" jsonb;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "files" jsonb;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "download_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "destroy_by" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "destroyed_on" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "destroyed_by" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "destroyed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "release_approval" ADD CONSTRAINT "release_approval_request_id_release_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."release_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_approval" ADD CONSTRAINT "release_approval_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_cell" ADD CONSTRAINT "release_cell_release_id_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."release"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_class" ADD CONSTRAINT "release_class_release_id_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."release"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_file" ADD CONSTRAINT "release_file_release_id_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."release"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_person" ADD CONSTRAINT "release_person_release_id_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."release"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_person" ADD CONSTRAINT "release_person_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_person" ADD CONSTRAINT "release_person_permission_id_permission_id_fk" FOREIGN KEY ("permission_id") REFERENCES "public"."permission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_request" ADD CONSTRAINT "release_request_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_request" ADD CONSTRAINT "release_request_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_run" ADD CONSTRAINT "release_run_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_run" ADD CONSTRAINT "release_run_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "release_approval_once" ON "release_approval" USING btree ("request_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "release_cell_once" ON "release_cell" USING btree ("release_id","variable","label");--> statement-breakpoint
CREATE UNIQUE INDEX "release_class_once" ON "release_class" USING btree ("release_id","class");--> statement-breakpoint
CREATE UNIQUE INDEX "release_file_once" ON "release_file" USING btree ("release_id","part");--> statement-breakpoint
CREATE UNIQUE INDEX "release_person_once" ON "release_person" USING btree ("release_id","person_id");--> statement-breakpoint
CREATE INDEX "release_person_by_person" ON "release_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "release_request_by_evaluation" ON "release_request" USING btree ("evaluation_id","asked_at");--> statement-breakpoint
CREATE INDEX "release_request_by_account" ON "release_request" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "release_run_by_account" ON "release_run" USING btree ("account_id","started_at");--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_request_id_release_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."release_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_destroyed_by_account_id_fk" FOREIGN KEY ("destroyed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;