import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import ts from "typescript";

export const ROOT = resolve(import.meta.dirname, "..");

export type Import = {
  /** As written: "../ui/Card.tsx", "zod". */
  from: string;
  /** The path from the root, "src/ui/Card.tsx", when it is one of our files; otherwise null. */
  file: string | null;
  /** Whether it vanishes when the types do. */
  typeOnly: boolean;
  /** What it asks for: "default" for what has no name there, "*" for all of it. */
  names: string[];
};

export type Source = {
  /** The path from the root, with forward slashes. */
  path: string;
  text: string;
  isTest: boolean;
  imports: Import[];
  /** The names under which it gives something out, those that it only passes on left out. */
  exports: string[];
  /** The texts of all quoted literals, those that name a module left out. */
  literals: string[];
  saysAny: boolean;
  onlyPassesOn: boolean;
};

/** All TypeScript files of `folder`, read and parsed; what is generated is left out. */
export function readSources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("src/lib/prisma/"))
    .sort()
    .map(parse);
}

function parse(path: string): Source {
  const text = readFileSync(join(ROOT, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const source: Source = {
    path,
    text,
    isTest: /\.test\.tsx?$/.test(path),
    imports: [],
    exports: [],
    literals: [],
    saysAny: false,
    onlyPassesOn: tree.statements.length > 0 && tree.statements.every(passesOn),
  };
  visit(tree, source);
  return source;
}

function visit(node: ts.Node, source: Source): void {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) addImport(node, source);
  else if (ts.isStringLiteralLike(node) && !namesModule(node)) source.literals.push(node.text);
  if (node.kind === ts.SyntaxKind.AnyKeyword) source.saysAny = true;
  if (isDynamicImport(node)) {
    const [from] = node.arguments;
    if (from && ts.isStringLiteralLike(from)) source.imports.push(importOf(source.path, from.text, false, ["*"]));
  }
  if (isExported(node)) source.exports.push(...namesOf(node));
  node.forEachChild((child) => visit(child, source));
}

function addImport(node: ts.ImportDeclaration | ts.ExportDeclaration, source: Source): void {
  if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return;
  const clause = ts.isImportDeclaration(node) ? node.importClause : node;
  const bindings = clause && (ts.isExportDeclaration(clause) ? clause.exportClause : clause.namedBindings);
  const elements =
    bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? [...bindings.elements] : [];
  const hasDefault = ts.isImportDeclaration(node) && node.importClause?.name !== undefined;
  const eachTypeOnly = elements.length > 0 && !hasDefault && elements.every(({ isTypeOnly }) => isTypeOnly);
  const names = elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  if (hasDefault) names.push("default");
  const isWhole = bindings
    ? !ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)
    : ts.isExportDeclaration(node);
  if (isWhole) names.push("*");
  source.imports.push(
    importOf(source.path, node.moduleSpecifier.text, (clause?.isTypeOnly ?? false) || eachTypeOnly, names),
  );
}

function importOf(path: string, from: string, typeOnly: boolean, names: string[]): Import {
  const file = from.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(path), from)).replaceAll("\\", "/") : null;
  return { from, file, typeOnly, names };
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

function namesOf(node: ts.Node): string[] {
  const isDefault = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === DEFAULT);
  if (isDefault) return ["default"];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => boundBy(name));
  const named = ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return named || ts.isInterfaceDeclaration(node) ? [node.name?.text ?? "default"] : [];
}

const DEFAULT = ts.SyntaxKind.DefaultKeyword;

const boundBy = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundBy(element.name)));

const isDynamicImport = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;

const namesModule = (node: ts.StringLiteralLike): boolean =>
  ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent) || isDynamicImport(node.parent);

const passesOn = (statement: ts.Statement): boolean =>
  ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
