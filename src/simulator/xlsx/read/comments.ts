import { parseArea } from "../../model/address";
import type { SheetModel } from "../../model/workbook";
import type { PartPackage } from "../package/part-package";
import { relatedParts } from "../package/relationships";
import { childAt, childrenOf, textOf } from "../package/xml-query";
import { richText } from "./shared-strings";

type Comment = SheetModel["comments"][number];

/** Notes and threaded comments of a sheet; a thread gives its first message, instead of the note that old versions see. */
export function readComments(parts: PartPackage, sheetPart: string, workbookPart: string): Comment[] {
  const threads = readThreads(parts, sheetPart, workbookPart);
  const threaded = new Set(threads.map(({ cell }) => `${cell.row}:${cell.column}`));
  const notes = relatedParts(parts, sheetPart, "comments").flatMap((part) => readNotes(parts, part));
  return [...notes.filter(({ cell }) => !threaded.has(`${cell.row}:${cell.column}`)), ...threads];
}

function readNotes(parts: PartPackage, part: string): Comment[] {
  const root = parts.tree(part);
  const authors = childrenOf(childAt(root, "authors"), "author").map(textOf);
  return childrenOf(childAt(root, "commentList"), "comment").flatMap((comment) => {
    const text = childAt(comment, "text");
    const author = authors[Number(comment.attributes.get("authorId"))] ?? "";
    return atCell(comment.attributes.get("ref"), author, text ? richText(text) : "");
  });
}

function readThreads(parts: PartPackage, sheetPart: string, workbookPart: string): Comment[] {
  const people = new Map<string, string>();
  for (const part of relatedParts(parts, workbookPart, "person"))
    for (const person of childrenOf(parts.tree(part), "person"))
      people.set(person.attributes.get("id") ?? "", person.attributes.get("displayName") ?? "");
  return relatedParts(parts, sheetPart, "threadedComment").flatMap((part) =>
    childrenOf(parts.tree(part), "threadedComment")
      .filter((comment) => !comment.attributes.has("parentId"))
      .flatMap((comment) =>
        atCell(
          comment.attributes.get("ref"),
          people.get(comment.attributes.get("personId") ?? "") ?? "",
          textOf(childAt(comment, "text")),
        ),
      ),
  );
}

function atCell(ref: string | undefined, author: string, text: string): Comment[] {
  const area = parseArea(ref ?? "");
  return area ? [{ cell: { row: area.top, column: area.left }, author, text }] : [];
}
