import ts from 'typescript6'

/** One thing found in a source file, and its line (from 1). */
export type Found = { readonly line: number; readonly what: string }

const maxFunctionLines = 60
const maxParameters = 4

function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
}

function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => visitAll(child, visit))
}

function lineOf(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1
}

/** What `nameOf` names among a file's nodes; comments and strings are not nodes of their own. */
function findNodes(
  path: string,
  text: string,
  nameOf: (node: ts.Node) => string | undefined,
): Found[] {
  const file = parse(path, text)
  const found: Found[] = []
  visitAll(file, (node) => {
    const what = nameOf(node)
    if (what !== undefined) found.push({ line: lineOf(file, node.getStart()), what })
  })
  return found
}

/** Uses of a member, such as `process.env`, whatever follows it. */
export function findMembers(path: string, text: string, wanted: RegExp): Found[] {
  return findNodes(path, text, (node) => {
    const isMember = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
    if (!isMember) return undefined
    const name = ts.isPropertyAccessExpression(node)
      ? `${node.expression.getText()}.${node.name.text}`
      : `${node.expression.getText()}.${node.argumentExpression.getText().slice(1, -1)}`
    return wanted.test(name) ? name : undefined
  })
}

export function findAny(path: string, text: string): Found[] {
  return findNodes(path, text, (node) =>
    node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : undefined,
  )
}

/** What a pure folder must not do: read a clock, draw a random number, import from Node. */
export function findImpure(path: string, text: string): Found[] {
  const clocks = /^(Date\.now|Math\.random|Temporal\.Now|performance\.now|crypto\.\w+)$/
  const made = findNodes(path, text, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return 'new Date'
    if (ts.isStringLiteral(node) && node.text.startsWith('node:')) return node.text
    return undefined
  })
  return [...findMembers(path, text, clocks), ...made]
}

/** Functions that are too long or take too many parameters. */
export function findLargeFunctions(path: string, text: string): Found[] {
  const file = parse(path, text)
  return findNodes(path, text, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return undefined
    const lines = lineOf(file, node.getEnd()) - lineOf(file, node.getStart()) + 1
    if (lines > maxFunctionLines) return `a function of ${lines} lines`
    const parameters = node.parameters.length
    return parameters > maxParameters ? `a function of ${parameters} parameters` : undefined
  })
}
