import { sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { GoalRated } from '@alongside/domain/goal/goals-change.ts';
import { numberIn, type Readings } from './figure-rows.ts';

/** Of each goal its ratings in the order of time, with a comma between two goals. The words of a goal are not read. */
export const goalReadings = ({ tables: { goal, goalRating } }: Reader): Readings => {
  const ratings = sql`select cast(r.rating as text) as rating from ${goalRating} r where r.goal_id = g.id
    order by r.rated_on, r.recorded_at`;
  const byGoal = sql`select r.goal_id, string_agg(cast(r.rating as text), ' ' order by r.rated_on, r.recorded_at) as ratings
    from ${goalRating} r group by r.goal_id`;
  return {
    ofOne: sql`(select string_agg(ratings, ',') from (select (select string_agg(rating, ' ') from (${ratings}) o) as ratings
      from ${goal} g where g.episode_id = e.id) rated)`,
    ofAll: sql`select g.episode_id, string_agg(o.ratings, ',') from ${goal} g inner join (${byGoal}) o on o.goal_id = g.id
      group by g.episode_id`,
  };
};

/** Takes apart what `goalReadings` puts together. */
export const goalsIn = (text: string): GoalRated[] =>
  text.split(',').map((goal) => {
    const after = goal.indexOf(' ');
    const last = goal.lastIndexOf(' ');
    let ratings = 1;
    for (let at = after; at !== -1; at = goal.indexOf(' ', at + 1)) ratings += 1;
    return {
      first: numberIn(goal, 0, after === -1 ? goal.length : after),
      latest: numberIn(goal, last + 1, goal.length),
      ratings,
    };
  });
