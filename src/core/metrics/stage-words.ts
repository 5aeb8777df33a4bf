/** Words of stage names from first to last; a name takes the place of the first list that one of its words is in. */
const ladder: readonly RegExp[] = [
  /线索|线上询盘|询盘|潜客|潜在|名单|lead|inquiry|enquiry|suspect|prospect|mql|\bnew\b/,
  /接触|联系|跟进|拜访|contact|reached|\bcall/,
  /商机|机会|意向|需求|立项|opportunit|qualif|engag|discovery|needs|\bsql\b|interest/,
  /方案|演示|试用|demo|proposal|presentation|solution|trial|evaluation/,
  /报价|quot|pricing/,
  /谈判|议价|投标|招标|商务|negotiat|bid|tender/,
  /合同|审批|contract|approval|verbal|commit/,
];
const wonWords =
  /赢单|成交|成单|已签|签约|签单|签订|中标|下单|订单|回款|收款|closed[ -]?won|\bwon\b|\border(ed|s)?\b|\bdeal\b|\bsigned\b|\bwin\b|^赢$|成功/;
const lostWords =
  /丢单|输单|失单|流失|失败|战败|放弃|未成交|未中标|丢标|无效|closed[ -]?lost|\blost\b|\bloss\b|dead|abandon|disqualif|cancel|^输$|^丢$/;

export type StageRole = "won" | "lost" | "open";

/** What a stage or outcome word says of a deal: won, lost or still open. */
export function stageRole(name: string): StageRole {
  const word = name.normalize("NFKC").trim().toLowerCase();
  if (lostWords.test(word)) return "lost";
  return wonWords.test(word) && !/未成交|待签|拟签|签约中/.test(word) ? "won" : "open";
}

/** A lead that was no lead: lost before it became an opportunity. */
export function isInvalidLead(name: string): boolean {
  return /无效|不合格|disqualif|unqualif|invalid|junk/.test(name.normalize("NFKC").toLowerCase());
}

/** Place of an open stage on the usual way from lead (0) to contract (6); `null` for a word that nobody knows. */
export function stageRank(name: string): number | null {
  const word = name.normalize("NFKC").trim().toLowerCase();
  const rank = ladder.findIndex((words) => words.test(word));
  return rank < 0 ? null : rank;
}

/** From this rank on, a lead has become an opportunity (商机). */
export const opportunityRank = 2;
