import { announce } from "../../model/changes";
import { areaAt, containsCell } from "../../model/area";
import { cellName } from "../../model/address";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import { assertAllowed } from "../../model/protection";
import { asText, type Arguments } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { areaOf, resolveAddress } from "../ranges";
import { make, type AnyObject, type CommentState, type Scope } from "../states";
import { activeSheet } from "../view";

const commentsIn = ({ sheet }: Scope, { model }: HostContext): CommentState[] =>
  (sheet ? [sheet] : model.sheets).flatMap((owner) =>
    owner.comments.map((comment) => ({ sheet: owner, comment })),
  );

/** Comments have no id of their own in a file: sheet and cell stand for one. */
const idOf = ({ sheet, comment }: CommentState): string =>
  `${sheet.id}${cellName(comment.cell.row, comment.cell.column)}`;

const find = (scope: Scope, id: string | number, context: HostContext): AnyObject | null => {
  const found = commentsIn(scope, context).find((state) => idOf(state) === id);
  return found ? make("Comment", found) : null;
};

function place(
  scope: Scope,
  args: Arguments,
  context: HostContext,
): { sheet: CommentState["sheet"]; row: number; column: number } {
  const range = args.ifObject(0, "Range");
  const { sheet, area } = range
    ? { sheet: range.sheet, area: areaOf(range) }
    : resolveAddress(context, scope.sheet ?? activeSheet(context.model), args.text(0));
  if (area.top !== area.bottom || area.left !== area.right)
    throw invalidArgument("a comment belongs to one cell");
  return { sheet, row: area.top, column: area.left };
}

const at = (scope: Scope, args: Arguments, context: HostContext): CommentState | undefined => {
  const { sheet, row, column } = place(scope, args, context);
  return commentsIn({ sheet }, context).find(({ comment }) =>
    containsCell(areaAt(comment.cell.row, comment.cell.column), row, column),
  );
};

function add(scope: Scope, args: Arguments, context: HostContext): AnyObject {
  const { sheet, row, column } = place(scope, args, context);
  assertAllowed(context.model, sheet, "allowEditObjects");
  if (at(scope, args, context)) throw invalidArgument("the cell has a comment");
  const comment = { cell: { row, column }, author: "You", text: args.text(1) };
  sheet.comments.push(comment);
  announce(context.model, { kind: "other", sheet });
  return make("Comment", { sheet, comment });
}

/** Comments on cells, without replies. */
export const commentClasses: HostClasses = {
  CommentCollection: {
    items: (scope, context) => commentsIn(scope, context).map((state) => make("Comment", state)),
    item: find,
    objects: {
      Add: add,
      GetItemAt: (scope, args, context) => {
        const found = commentsIn(scope, context)[args.integer(0)];
        if (!found) throw itemNotFound("no such comment");
        return make("Comment", found);
      },
      GetItemByCell: (scope, args, context) => {
        const found = at(scope, args, context);
        if (!found) throw itemNotFound("the cell has no comment");
        return make("Comment", found);
      },
      GetItemOrNullObject: (scope, args, context) => find(scope, args.text(0), context),
    },
    calls: { GetCount: (scope, _args, context) => commentsIn(scope, context).length },
  },
  Comment: {
    identity: (state) => ({ Id: idOf(state) }),
    isAlive: ({ sheet, comment }) => sheet.comments.includes(comment),
    scalars: {
      Id: readOnly(idOf),
      AuthorName: readOnly(({ comment }) => comment.author),
      ContentType: readOnly(() => "Plain"),
      Content: {
        get: ({ comment }) => comment.text,
        set: ({ sheet, comment }, value, context) => {
          assertAllowed(context.model, sheet, "allowEditObjects");
          comment.text = asText(value);
          announce(context.model, { kind: "other", sheet });
        },
      },
    },
    objects: {
      GetLocation: ({ sheet, comment }, _args, context) =>
        context.range(sheet, areaAt(comment.cell.row, comment.cell.column)),
    },
    calls: {
      Delete: ({ sheet, comment }, _args, context) => {
        assertAllowed(context.model, sheet, "allowEditObjects");
        sheet.comments.splice(sheet.comments.indexOf(comment), 1);
        announce(context.model, { kind: "other", sheet });
      },
    },
  },
};
