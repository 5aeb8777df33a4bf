/* Re-baselines the golden review: read the difference before you commit it. */
import { companyReview } from "./company-review";
import { writeGolden } from "./expect-golden";
import { showPlans } from "./show-plans";

writeGolden(showPlans(companyReview("zh-CN").plans), "review.zh.txt");
