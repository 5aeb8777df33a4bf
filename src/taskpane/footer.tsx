import { useLanguage } from "./pane-context";

/** The brand, what it promises, and the other language. */
export function Footer() {
  const { words, switchLocale, locale } = useLanguage();
  return (
    <footer className="brand">
      <span>
        {words.brand}{" "}
        <a href="privacy.html" target="_blank" rel="noreferrer">
          {words.privacy}
        </a>
      </span>
      <button
        type="button"
        className="quiet-button"
        lang={locale === "zh-CN" ? "en" : "zh"}
        onClick={switchLocale}
      >
        {words.language}
      </button>
    </footer>
  );
}
