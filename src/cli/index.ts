import { problemSentence } from "../core/problems";
import { CliFailure } from "./cli-failure";
import { parseArguments, usage, UsageError, type CliOptions } from "./parse-arguments";
import { summaryLines } from "./print-summary";
import { scorecardLines } from "./print-scorecard";
import { reviewFile } from "./review-file";
import { parseTemplateArguments } from "./template-arguments";
import { writeTemplateFile } from "./template-file";

/** Exit codes: 0 done, 1 the workbook could not be reviewed (a sentence says why), 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  let options: CliOptions | undefined;
  try {
    const template = parseTemplateArguments(argv);
    if (template) {
      await writeTemplateFile(template);
      console.log(template.locale === "zh-CN" ? `已写入 ${template.out}` : `Wrote ${template.out}`);
      return 0;
    }
    options = parseArguments(argv);
    const reviewed = await reviewFile(options);
    if (!options.quiet) {
      console.log(
        [
          ...scorecardLines(reviewed.outcome.review, reviewed.outcome.locale),
          "",
          ...summaryLines(reviewed, options),
        ].join("\n"),
      );
    }
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage}`);
      return 2;
    }
    if (error instanceof CliFailure) {
      console.error(problemSentence(error.problem, options?.locale ?? "zh-CN"));
      return 1;
    }
    throw error;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
