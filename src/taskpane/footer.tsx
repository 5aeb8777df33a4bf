import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "./pane-context";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    padding: "8px 20px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The brand, what it promises, and the other language. */
export function Footer() {
  const styles = useStyles();
  const { words, switchLocale, locale } = useLanguage();
  return (
    <footer className={styles.footer}>
      <span>
        {words.brand}{" "}
        <Link href="privacy.html" target="_blank" inline>
          {words.privacy}
        </Link>
      </span>
      <Button size="small" appearance="subtle" lang={locale === "zh-CN" ? "en" : "zh"} onClick={switchLocale}>
        {words.language}
      </Button>
    </footer>
  );
}
