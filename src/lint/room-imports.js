import { relative, sep } from 'node:path';
import { importBreach } from './rooms.js';

/**
 * @param {any} node an import or export declaration
 * @returns {boolean} whether it names types alone
 */
function isTypeOnly(node) {
	if (node.importKind === 'type' || node.exportKind === 'type') return true;
	const specifiers = node.specifiers ?? [];
	return (
		specifiers.length > 0 &&
		specifiers.every((/** @type {any} */ one) => one.importKind === 'type' || one.exportKind === 'type')
	);
}

/**
 * Reports imports against the directions between the rooms of src/lib.
 * @type {import('eslint').Rule.RuleModule}
 */
export const roomImports = {
	meta: {
		type: 'problem',
		docs: { description: 'keep the directions between the rooms of src/lib' },
		messages: { breach: '{{breach}}' },
		schema: []
	},
	create(context) {
		const importer = relative(context.cwd, context.filename).split(sep).join('/');
		/** @param {any} source a node @param {boolean} typeOnly */
		const check = (source, typeOnly) => {
			if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
			const breach = importBreach(importer, source.value, typeOnly);
			if (breach !== null) context.report({ node: source, messageId: 'breach', data: { breach } });
		};
		/** @param {any} node */
		const declaration = (node) => check(node.source, isTypeOnly(node));
		return {
			ImportDeclaration: declaration,
			ExportNamedDeclaration: declaration,
			ExportAllDeclaration: declaration,
			ImportExpression: (/** @type {any} */ node) => check(node.source, false),
			// import('…').Name in a type
			TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal, true)
		};
	}
};
