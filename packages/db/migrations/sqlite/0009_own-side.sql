CREATE TABLE `adjustment` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`written_by` text NOT NULL,
	`words` text NOT NULL,
	`agreed_on` text,
	`review_on` text,
	`ended_at` integer,
	`written_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `adjustment_by_account` ON `adjustment` (`account_id`);--> statement-breakpoint
CREATE TABLE `boundary` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`what_done` text NOT NULL,
	`taken_to_supervision` integer NOT NULL,
	`learned` text,
	`written_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `boundary_by_account` ON `boundary` (`account_id`,`happened_on`);--> statement-breakpoint
CREATE TABLE `competence_review` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`peer_worker_id` text NOT NULL,
	`supervisor_id` text NOT NULL,
	`opened_on` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`called_off_at` integer,
	`talked_on` text,
	`words` text,
	`next_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`peer_worker_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supervisor_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `competence_review_by_peer_worker` ON `competence_review` (`peer_worker_id`);--> statement-breakpoint
CREATE INDEX `competence_review_by_supervisor` ON `competence_review` (`supervisor_id`);--> statement-breakpoint
CREATE TABLE `competence_view` (
	`review_id` text NOT NULL,
	`side` text NOT NULL,
	`account_id` text NOT NULL,
	`levels` text NOT NULL,
	`words` text NOT NULL,
	`written_at` integer NOT NULL,
	`shared_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `competence_review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `competence_view_once` ON `competence_view` (`review_id`,`side`);--> statement-breakpoint
CREATE TABLE `learning` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`place` text,
	`started_on` text NOT NULL,
	`ended_on` text,
	`hours` real,
	`words` text,
	`recorded_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `learning_by_account` ON `learning` (`account_id`,`started_on`);--> statement-breakpoint
CREATE TABLE `own_share` (
	`owner_id` text NOT NULL,
	`thing` text NOT NULL,
	`record_id` text NOT NULL,
	`reader_id` text NOT NULL,
	`shared_at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reader_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_share_once` ON `own_share` (`record_id`,`thing`,`reader_id`);--> statement-breakpoint
CREATE INDEX `own_share_by_reader` ON `own_share` (`reader_id`);--> statement-breakpoint
CREATE INDEX `own_share_by_owner` ON `own_share` (`owner_id`);--> statement-breakpoint
CREATE TABLE `wellbeing_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`keeps_well` text,
	`early_signs` text,
	`triggers` text,
	`what_helps` text,
	`what_not` text,
	`adjustments` text,
	`contact` text,
	`review_on` text,
	`written_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wellbeing_plan_once` ON `wellbeing_plan` (`account_id`);--> statement-breakpoint
CREATE TABLE `working_terms` (
	`account_id` text PRIMARY KEY NOT NULL,
	`line_lead_id` text,
	`weekly_hours` real,
	`full_week_hours` real,
	`agreed_people` integer,
	`agreed_on` text,
	`check_in_told_at` integer,
	`check_in_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_lead_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `working_terms_by_line_lead` ON `working_terms` (`line_lead_id`);