/** What work that pauses for whoever must not block comes to, done in one go. */
export function atOnce<R>(steps: Generator<unknown, R>): R {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
