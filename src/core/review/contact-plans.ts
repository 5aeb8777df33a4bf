import type { Settings } from "../settings";
import type { ContactPlan } from "./sections";

/** Document A, item A7: A 重点攻坚, B 培育深耕, C 保持维护. */
const shipped: Readonly<Record<string, ContactPlan>> = {
  A: {
    frequency: { zh: "每周一次", en: "Weekly" },
    content: {
      zh: "重点攻坚：高层拜访、联合规划、专属方案",
      en: "Win: executive visits, joint planning, tailored offers",
    },
    resources: { zh: "客户经理+方案+交付组成专项小组", en: "Team of account manager, solution and delivery" },
  },
  B: {
    frequency: { zh: "每两周一次", en: "Every two weeks" },
    content: {
      zh: "培育深耕：需求挖掘、案例分享、交叉销售",
      en: "Develop: needs, case studies, cross-selling",
    },
    resources: { zh: "客户经理为主，方案支持按需", en: "Account manager, solution support on demand" },
  },
  C: {
    frequency: { zh: "每月一次", en: "Monthly" },
    content: {
      zh: "保持维护：例行关怀、活动邀约、自助服务",
      en: "Keep: routine care, event invitations, self-service",
    },
    resources: { zh: "内勤与线上渠道", en: "Inside sales and online channels" },
  },
};

/** How often, about what and with which means a tier is contacted: the user's plan, else the shipped one; other tiers have none. */
export function contactPlanOf(tier: string | null, settings: Settings): ContactPlan | null {
  if (tier === null) return null;
  const own = settings.contactPlans[tier];
  if (!own) return shipped[tier] ?? null;
  const both = (text: string) => ({ zh: text, en: text });
  return { frequency: both(own.frequency), content: both(own.content), resources: both(own.resources) };
}
