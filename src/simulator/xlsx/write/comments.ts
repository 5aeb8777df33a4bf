import { cellName } from "../../model/address";
import type { SheetModel } from "../../model/workbook";
import { fingerprint } from "../origins";
import { removePart, setContentType } from "../package/content-types";
import {
  addRelationship,
  relatedParts,
  relationshipsOf,
  removeRelationships,
} from "../package/relationships";
import { childAt, childrenOf, relationshipId, textOf } from "../package/xml-query";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import { readComments } from "../read/comments";
import { drawNotes, hasNoShapes } from "./note-shapes";
import type { SaveContext } from "./save-context";
import { element, tag } from "./xml-build";

type Comment = SheetModel["comments"][number];

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/**
 * `legacyDrawing` of a sheet after bringing its comments up to date. Those that did not change keep their form; new and changed ones are
 * written as notes, which every version shows.
 */
export function writeComments(
  sheet: SheetModel,
  sheetPart: string,
  before: XmlElement | undefined,
  context: SaveContext,
): string {
  const { parts, source, dialect } = context;
  const kept = before ? serializeXml(before) : "";
  if (source.unread.has(`${sheet.id}/comments`)) return kept;
  const old = readComments(parts, sheetPart, source.workbookPart);
  const print = (comments: readonly Comment[]): string[] => comments.map((comment) => fingerprint(comment));
  const was = print(old);
  const now = print(sheet.comments);
  const gone = old.filter((_, i) => !now.includes(was[i] ?? ""));
  const added = sheet.comments.filter((_, i) => !was.includes(now[i] ?? ""));
  if (gone.length === 0 && added.length === 0) return kept;
  removeThreads(sheet, sheetPart, gone, added, context);
  const notes = writeNotes(sheetPart, gone, added, context);
  const vml = relationshipsOf(parts, sheetPart).find(({ id }) => before && id === relationshipId(before));
  const cells = (comments: readonly Comment[]): Comment["cell"][] => comments.map(({ cell }) => cell);
  const drawn = drawNotes(
    vml && parts.has(vml.target) ? parts.text(vml.target) : undefined,
    cells(gone),
    cells(added),
  );
  if (notes === 0 && hasNoShapes(drawn)) {
    if (vml) removePart(parts, vml.target);
    removeRelationships(parts, sheetPart, ({ id }) => id === vml?.id);
    return "";
  }
  const part = vml?.target ?? parts.freeName("xl/drawings/vmlDrawing#.vml");
  parts.setText(part, drawn);
  if (vml) return kept;
  setContentType(parts, part, VML_TYPE);
  return tag("legacyDrawing", {
    "r:id": addRelationship(parts, sheetPart, `${dialect.relationships}/vmlDrawing`, part),
  });
}

/** Brings the notes part up to date; gives the number of its notes. */
function writeNotes(
  sheetPart: string,
  gone: readonly Comment[],
  added: readonly Comment[],
  { parts, dialect }: SaveContext,
): number {
  const [known] = relatedParts(parts, sheetPart, "comments");
  const part = known ?? parts.freeName("xl/comments#.xml");
  const root = known === undefined ? newNotes(dialect.main) : parts.tree(part);
  const authors = childAt(root, "authors") ?? element("authors");
  const list = childAt(root, "commentList") ?? element("commentList");
  const removed = new Set(gone.map(({ cell }) => cellName(cell.row, cell.column)));
  list.children = list.children.filter(
    (node) => typeof node === "string" || !removed.has(node.attributes.get("ref") ?? ""),
  );
  for (const comment of added) list.children.push(noteElement(comment, authors));
  const count = childrenOf(list, "comment").length;
  if (count === 0) {
    removePart(parts, part);
    removeRelationships(parts, sheetPart, ({ type }) => type === "comments");
    return 0;
  }
  parts.setTree(part, root);
  if (known !== undefined) return count;
  setContentType(parts, part, COMMENTS_TYPE);
  addRelationship(parts, sheetPart, `${dialect.relationships}/comments`, part);
  return count;
}

function newNotes(namespace: string): XmlElement {
  return element("comments", { xmlns: namespace }, [element("authors"), element("commentList")]);
}

function noteElement({ cell, author, text }: Comment, authors: XmlElement): XmlElement {
  const names = childrenOf(authors, "author").map(textOf);
  const authorId = names.includes(author) ? names.indexOf(author) : names.length;
  if (authorId === names.length) authors.children.push(element("author", {}, [author]));
  const t = element("t", { "xml:space": "preserve" }, [text]);
  return element("comment", { ref: cellName(cell.row, cell.column), authorId }, [
    element("text", {}, [element("r", {}, [t])]),
  ]);
}

/** Threads of cells whose comment is gone or changed go with all their replies. */
function removeThreads(
  sheet: SheetModel,
  sheetPart: string,
  gone: readonly Comment[],
  added: readonly Comment[],
  { parts, warn }: SaveContext,
): void {
  const nameOf = ({ cell }: Comment): string => cellName(cell.row, cell.column);
  const removed = new Set(gone.map(nameOf));
  for (const part of relatedParts(parts, sheetPart, "threadedComment")) {
    const root = parts.tree(part);
    const kept = root.children.filter(
      (node) => typeof node === "string" || !removed.has(node.attributes.get("ref") ?? ""),
    );
    if (kept.length === root.children.length) continue;
    const threads = new Set(childrenOf(root).map(({ attributes }) => attributes.get("ref")));
    for (const comment of added)
      if (threads.has(nameOf(comment)))
        warn(`${sheet.name}!${nameOf(comment)}: the changed comment became a note, and its replies are gone`);
    root.children = kept;
    if (childrenOf(root).length > 0) parts.setTree(part, root);
    else {
      removePart(parts, part);
      removeRelationships(parts, sheetPart, ({ target }) => target === part);
    }
  }
}
