/** The languages to choose from, each in its own words, for a `Select` whose values are locales. */
export function LocaleOptions() {
  return (
    <>
      <option value="zh-CN" lang="zh">
        中文
      </option>
      <option value="en-US" lang="en">
        English
      </option>
    </>
  );
}
