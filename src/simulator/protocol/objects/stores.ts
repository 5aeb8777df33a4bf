import { newId } from "../../model/create";
import { announce } from "../../model/changes";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import { assertNotReadOnly } from "../../model/protection";
import type { WorkbookModel } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { make, type AnyObject } from "../states";

type Part = WorkbookModel["customXmlParts"][number];

const setSetting = (key: string, value: unknown, { model }: HostContext): void => {
  assertNotReadOnly(model);
  if (key === "") throw invalidArgument("a setting needs a key");
  model.settings.set(key, structuredClone(value ?? null));
  announce(model, { kind: "other" });
};

const setting = (key: string, { model }: HostContext): AnyObject | null =>
  model.settings.has(key) ? make("Setting", { key }) : null;

const partsOf = (model: WorkbookModel, namespaceUri?: string): Part[] =>
  model.customXmlParts.filter((part) => namespaceUri === undefined || part.namespaceUri === namespaceUri);

const partObject = (part: Part | undefined): AnyObject | null =>
  part ? make("CustomXmlPart", { id: part.id }) : null;

/** The namespace of the root element; XML that can't be read is refused. */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([\w.-]+:)?([\w.-]+)([^>]*)>/u.exec(xml);
  if (!root || !/<\/[\w.:-]+>\s*$|\/>\s*$/u.test(xml)) throw invalidArgument("no XML");
  const prefix = root[1]?.slice(0, -1);
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`(?:^|\\s)${attribute}=["']([^"']*)["']`, "u").exec(root[3] ?? "")?.[1] ?? "";
}

function addPart(args: Arguments, { model }: HostContext): AnyObject {
  assertNotReadOnly(model);
  const xml = args.text(0);
  const part = { id: newId(), namespaceUri: namespaceOf(xml), xml };
  model.customXmlParts.push(part);
  announce(model, { kind: "other" });
  return make("CustomXmlPart", { id: part.id });
}

const existing = (id: string, { model }: HostContext): Part => {
  const part = model.customXmlParts.find((known) => known.id === id);
  if (!part) throw itemNotFound("the part was deleted");
  return part;
};

const only = (namespaceUri: string, { model }: HostContext): AnyObject | null => {
  const parts = partsOf(model, namespaceUri);
  return parts.length === 1 ? partObject(parts[0]) : null;
};

/** Where an add-in keeps its state in the file: settings and custom XML parts. */
export const storeClasses: HostClasses = {
  SettingCollection: {
    items: (_self, { model }) => [...model.settings.keys()].map((key) => make("Setting", { key })),
    item: (_self, key, context) => setting(String(key), context),
    objects: {
      Add: (_self, args, context) => {
        setSetting(args.text(0), args.at(1), context);
        return make("Setting", { key: args.text(0) });
      },
      GetItemOrNullObject: (_self, args, context) => setting(args.text(0), context),
    },
    calls: { GetCount: (_self, _args, { model }) => model.settings.size },
  },
  Setting: {
    identity: ({ key }) => ({ _Id: key }),
    isAlive: ({ key }, { model }) => model.settings.has(key),
    scalars: {
      Key: readOnly(({ key }) => key),
      Value: {
        get: ({ key }, { model }) => structuredClone(model.settings.get(key) ?? null),
        set: ({ key }, value, context) => setSetting(key, value, context),
      },
    },
    calls: {
      Delete: ({ key }, _args, { model }) => {
        assertNotReadOnly(model);
        model.settings.delete(key);
        announce(model, { kind: "other" });
      },
    },
  },
  CustomXmlPartCollection: {
    items: (_self, { model }) => partsOf(model).flatMap((part) => partObject(part) ?? []),
    item: (_self, key, { model }) => partObject(model.customXmlParts.find(({ id }) => id === key)),
    objects: {
      Add: (_self, args, context) => addPart(args, context),
      GetByNamespace: (_self, args) => make("CustomXmlPartScopedCollection", { namespaceUri: args.text(0) }),
      GetItemOrNullObject: (_self, args, { model }) =>
        partObject(model.customXmlParts.find(({ id }) => id === args.text(0))),
    },
    calls: { GetCount: (_self, _args, { model }) => model.customXmlParts.length },
  },
  CustomXmlPartScopedCollection: {
    items: ({ namespaceUri }, { model }) =>
      partsOf(model, namespaceUri).flatMap((part) => partObject(part) ?? []),
    item: ({ namespaceUri }, key, { model }) =>
      partObject(partsOf(model, namespaceUri).find(({ id }) => id === key)),
    objects: {
      GetItemOrNullObject: ({ namespaceUri }, args, { model }) =>
        partObject(partsOf(model, namespaceUri).find(({ id }) => id === args.text(0))),
      GetOnlyItem: ({ namespaceUri }, _args, context) => {
        const part = only(namespaceUri, context);
        if (!part) throw invalidArgument("not exactly one part");
        return part;
      },
      GetOnlyItemOrNullObject: ({ namespaceUri }, _args, context) => only(namespaceUri, context),
    },
    calls: { GetCount: ({ namespaceUri }, _args, { model }) => partsOf(model, namespaceUri).length },
  },
  CustomXmlPart: {
    identity: ({ id }) => ({ Id: id }),
    isAlive: ({ id }, { model }) => model.customXmlParts.some((part) => part.id === id),
    scalars: {
      Id: readOnly(({ id }) => id),
      NamespaceUri: readOnly(({ id }, context) => existing(id, context).namespaceUri),
    },
    calls: {
      GetXml: ({ id }, _args, context) => existing(id, context).xml,
      SetXml: ({ id }, args, context) => {
        assertNotReadOnly(context.model);
        const part = existing(id, context);
        part.xml = args.text(0);
        part.namespaceUri = namespaceOf(part.xml);
        announce(context.model, { kind: "other" });
      },
      Delete: ({ id }, _args, { model }) => {
        assertNotReadOnly(model);
        model.customXmlParts = model.customXmlParts.filter((part) => part.id !== id);
        announce(model, { kind: "other" });
      },
    },
  },
};
