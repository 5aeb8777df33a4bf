/**
 * Fetches the steps after the data. Asked for once the first screen stands: from then on nothing is asked of the network. What does not
 * come now is asked for again when it is opened.
 */
export const loadLaterSteps = () => import(/* webpackChunkName: "later-steps" */ "./opened-step");
