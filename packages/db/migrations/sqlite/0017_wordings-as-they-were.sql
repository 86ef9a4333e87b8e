CREATE TABLE `instrument_wording` (
	`organisation_id` text NOT NULL,
	`instrument` text NOT NULL,
	`number` integer NOT NULL,
	`words` text NOT NULL,
	`pasted_at` integer NOT NULL,
	`licence_confirmed_by` text NOT NULL,
	`licence_confirmed_at` integer NOT NULL,
	`taken_out_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`licence_confirmed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instrument_wording_once` ON `instrument_wording` (`organisation_id`,`instrument`,`number`);--> statement-breakpoint
INSERT INTO `instrument_wording` (`organisation_id`, `instrument`, `number`, `words`, `pasted_at`, `licence_confirmed_by`, `licence_confirmed_at`) SELECT `organisation_id`, `instrument`, 1, `wording`, `licence_confirmed_at`, `licence_confirmed_by`, `licence_confirmed_at` FROM `instrument_choice` WHERE `wording` IS NOT NULL AND `licence_confirmed_at` IS NOT NULL AND `licence_confirmed_by` IS NOT NULL;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_instrument_choice` (
	`organisation_id` text NOT NULL,
	`instrument` text NOT NULL,
	`is_offered` integer NOT NULL,
	`timing` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_instrument_choice`("organisation_id", "instrument", "is_offered", "timing", "version") SELECT "organisation_id", "instrument", "is_offered", "timing", "version" FROM `instrument_choice`;--> statement-breakpoint
DROP TABLE `instrument_choice`;--> statement-breakpoint
ALTER TABLE `__new_instrument_choice` RENAME TO `instrument_choice`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `instrument_choice_once` ON `instrument_choice` (`organisation_id`,`instrument`);--> statement-breakpoint
ALTER TABLE `outcome` ADD `wording_number` integer;--> statement-breakpoint
ALTER TABLE `outcome_link` ADD `wording_number` integer;
--> statement-breakpoint
UPDATE `outcome` SET `wording_number` = 1 WHERE `way` <> 'score_only' AND EXISTS (SELECT 1 FROM `instrument_wording` JOIN `person` ON `person`.`organisation_id` = `instrument_wording`.`organisation_id` WHERE `person`.`id` = `outcome`.`person_id` AND `instrument_wording`.`instrument` = `outcome`.`instrument` AND `instrument_wording`.`pasted_at` <= coalesce(`outcome`.`written_at`, `outcome`.`recorded_at`));--> statement-breakpoint
UPDATE `outcome_link` SET `wording_number` = 1 WHERE EXISTS (SELECT 1 FROM `instrument_wording` WHERE `instrument_wording`.`organisation_id` = `outcome_link`.`organisation_id` AND `instrument_wording`.`instrument` = `outcome_link`.`instrument`);