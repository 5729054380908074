import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import ts from 'typescript';
import { ROOT } from './places.ts';

/** Sources by their path in the checkout, as `utils/core/talk.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** Every file of ours that is shipped and can hold code. */
export function readSources(folders: readonly string[] = ['entrypoints', 'components', 'utils']): Sources {
  const found = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
      .filter((path) => /\.(ts|svelte|html|js|mjs)$/.test(path)),
  );
  return new Map(found.sort().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

export interface Import {
  readonly from: string;
  /** A path in the checkout, or a package's name as it is written. */
  readonly to: string;
  readonly isOurs: boolean;
  /** Whether it is gone once the types are. */
  readonly isOnlyTypes: boolean;
}

/** What a file imports, types included; style sheets are left out. */
export function importsOf(path: string, source: string): readonly Import[] {
  const code = codeOf(path, source);
  const written = path.endsWith('.html')
    ? [...source.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((found) => found[1] ?? '')
    : ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
  const onlyTypes = new Set(
    [...code.matchAll(/^\s*(?:import|export) type [^;]*? from '([^']+)'/gm)].map((found) => found[1]),
  );
  return written
    .filter((name) => !/\.(css|svg|json)(\?.*)?$/.test(name))
    .map((name) => {
      const isOurs = name.startsWith('.');
      const to = isOurs ? posix.join(posix.dirname(path), name.replace(/\?.*$/, '')) : name;
      return { from: path, to, isOurs, isOnlyTypes: onlyTypes.has(name) };
    });
}

/** The TypeScript in a file: all of it, or what is between a component's script tags. */
export function codeOf(path: string, source: string): string {
  if (!path.endsWith('.svelte')) return source;
  return [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1]).join('\n');
}

export interface Use {
  readonly name: string;
  readonly line: number;
  readonly node: ts.Node;
}

/**
 * The global names that a file's code uses as values, not as types: names that the file neither declares nor
 * imports. `node` is the name's syntax node.
 */
export function globalsUsedIn(path: string, source: string): readonly Use[] {
  const file = ts.createSourceFile(path, codeOf(path, source), ts.ScriptTarget.ESNext, true);
  const declared = new Set<string>();
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isIdentifier(node)) {
      if (declares(node)) declared.add(node.text);
      else if (refers(node)) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        uses.push({ name: node.text, line, node });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses.filter(({ name }) => !declared.has(name));
}

/** Every node of a file's code. */
export function nodesIn(path: string, source: string): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, codeOf(path, source), ts.ScriptTarget.ESNext, true));
  return nodes;
}

function declares(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isFunctionExpression(parent) ||
      ts.isClassDeclaration(parent) ||
      ts.isBindingElement(parent) ||
      ts.isImportClause(parent) ||
      ts.isImportSpecifier(parent) ||
      ts.isNamespaceImport(parent)) &&
    parent.name === node
  );
}

function refers(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) return parent.name !== node;
  if (ts.isGetAccessor(parent) || ts.isSetAccessor(parent)) return false;
  return !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent) && !ts.isLabeledStatement(parent);
}

export interface Element {
  readonly name: string;
  /** Attributes with a fixed text; `true` for one that is computed, or written without a value. */
  readonly attributes: Readonly<Record<string, string | true>>;
  /** The names of the objects that are spread into its attributes. */
  readonly spreads: readonly string[];
}

/** The HTML elements in a component's markup. */
export function elementsIn(source: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      if (value.type === 'RegularElement') found.push(elementOf(value as unknown as AST.RegularElement));
      for (const [key, inner] of Object.entries(value)) if (key !== 'metadata') visit(inner);
    }
  };
  visit(parse(source, { modern: true }).fragment);
  return found;
}

function isNode(value: unknown): value is { readonly type: string } {
  return typeof value === 'object' && value !== null;
}

function elementOf({ name, attributes }: AST.RegularElement): Element {
  return {
    name,
    spreads: attributes.flatMap((attribute) => {
      if (attribute.type !== 'SpreadAttribute') return [];
      // `{...name}`, or `{...name as object}`, which wraps the name.
      const inner = attribute.expression as { name?: string; expression?: { name?: string } };
      return [inner.name ?? inner.expression?.name ?? ''];
    }),
    attributes: Object.fromEntries(
      attributes.flatMap((attribute): [string, string | true][] => {
        if (attribute.type !== 'Attribute') return [];
        const [value] = Array.isArray(attribute.value) ? attribute.value : [];
        return [[attribute.name, value?.type === 'Text' ? value.data : true]];
      }),
    ),
  };
}
