// Reads the JSON Schemas that `customer-rules schema -o DIR` wrote, with a validator that is not ours.
// usage: node check.mjs DIR SEEDS TOOL
// 1. every schema compiles as JSON Schema 2020-12; 2. every policy file is valid under the schema that it names;
// 3. of thousands of random documents, whatever the tool calls valid the JSON Schema accepts, and whatever the JSON Schema accepts
//    the tool refuses only for what JSON Schema cannot say.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, basename } from 'node:path';
import { execFileSync } from 'node:child_process';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [dir, seeds, tool] = process.argv.slice(2);
const read = path => JSON.parse(readFileSync(path, 'utf8'));
const walk = path => readdirSync(path).flatMap(name => statSync(join(path, name)).isDirectory() ? walk(join(path, name)) : [join(path, name)]);
const ajv = new Ajv.default({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false, multipleOfPrecision: 6, allErrors: true });
addFormats.default(ajv);
const fail = message => { console.error(message); process.exitCode = 1; };

const policies = new Map();
for (const path of walk(join(dir, 'policies'))) {
  const schema = read(path);
  policies.set(schema.$id, ajv.compile(schema));
}

let files = 0;
for (const path of walk(seeds).filter(path => path.endsWith('.json') && !path.includes('/cases/'))) {
  const file = read(path);
  const name = file.$schema ?? 'https://customerrules.dev/schemas/lock.schema.json';
  const validate = policies.get(name);
  if (!validate) fail(`${path}: no schema ${name}`);
  else if (!validate(file)) fail(`${path}: ${ajv.errorsText(validate.errors)}`);
  else if (file.fields) {
    file.fields[0].tpye = 'text';
    if (validate(file)) fail(`${path}: a mistyped member is accepted`);
  }
  files++;
}

// Random documents, made from the JSON Schema alone.
let seed = 20260302;
const random = n => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % n;
const junk = [null, true, 7, -1, 1.5, 0.001, '', ' ', '　', '\u200b', '\u0000\u007f', '\u3164', 'x\u200by', 'x', 'a b', '文'.repeat(70), '2026-02-30', '2026-03', '2026-03-02', '9999-12-31', '2026-03-02T10:00:00+08:00', '2026-03-02T24:00:00Z', 'a@b', [], {}, [1], [{}]];
const texts = ['x', '张三', '2024-02-29', '2026-01', '2025-05-05T08:30:00+08:00', '11010519491231002X', '13800138000', '91350100M000100Y43', '1', '01', 'a@b.cn', 'red green'];
function value(schema) {
  if (random(25) === 0) return junk[random(junk.length)];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'boolean': return random(2) === 1;
    case 'integer': return schema.minimum + random(5);
    case 'number': return Number((schema.minimum + random(500) / 100).toFixed(2));
    case 'array': return Array.from({ length: (schema.minItems ?? 0) + random(3) }, () => object(schema.items));
    case 'object': return schema.properties ? object(schema) : facts(schema);
    default:
      if (schema.enum) return schema.enum[random(schema.enum.length)];
      if (schema.format === 'date') return '2024-02-29';
      if (schema.format === 'date-time') return '2025-05-05T08:30:00+08:00';
      if (schema.pattern?.startsWith('^(?!0000)')) return '2026-01';
      if (schema.$comment?.includes('checked by')) return /sex/.test(schema.$comment) ? '1' : /ethnicity/.test(schema.$comment) ? '01' : /resident-id/.test(schema.$comment) ? '11010519491231002X' : /unified/.test(schema.$comment) ? '91350100M000100Y43' : '13800138000';
      if (schema.pattern?.includes('@')) return 'a@b.cn';
      return texts[random(texts.length)];
  }
}
function facts(schema) {
  const names = ['车牌号', 'a.b', ' ', '\u200b', '', '长'.repeat(65), 'pet'];
  return Object.fromEntries(Array.from({ length: random(3) }, (_, i) => [random(12) === 0 ? names[random(names.length)] : `项${i}`, random(12) === 0 ? junk[random(junk.length)] : texts[random(texts.length)]]));
}
function object(schema) {
  const result = {};
  for (const [name, inner] of Object.entries(schema.properties)) {
    const required = schema.required?.includes(name);
    if (random(required ? 40 : 2) !== 0 || (required && random(40) !== 0)) result[name] = value(inner);
  }
  if (random(100) === 0) result.unknown = 1;
  return result;
}

const beyond = new Set(['future', 'length', 'character', 'check-digit', 'organisation-check-digit', 'region', 'birth-date', 'nationality', 'registration-department', 'registration-category', 'number-plan', 'area-code', 'form', 'unknown-code', 'blank', 'more-findings']);
let compared = 0, valid = 0;
const cases = [];
for (const path of walk(join(dir, 'archives'))) {
  const schema = read(path);
  const validate = ajv.compile(schema);
  for (let i = 0; i < 120; i++) {
    const document = object(schema);
    cases.push({ line: JSON.stringify({ schema: basename(path, '.schema.json'), document }), accepted: validate(document), errors: ajv.errorsText(validate.errors) });
  }
}

const answers = execFileSync(tool, ['eval', 'archive', '--as-of', '2026-03-02'], { input: cases.map(item => item.line + '\n').join(''), maxBuffer: 1 << 28 }).toString().trim().split('\n').map(JSON.parse);
if (answers.length !== cases.length) fail(`${cases.length} cases, ${answers.length} answers`);
answers.forEach((answer, i) => {
  const { line, accepted, errors } = cases[i];
  compared++;
  if (answer.valid) valid++;
  if (answer.valid && !accepted) fail(`valid here, refused by the JSON Schema (${errors}): ${line}`);
  // A list of entries can fall under an age condition, which JSON Schema cannot say; identifiers are the work of the package.
  const said = (answer.findings ?? []).filter(finding => finding.grade === 'invalid' && !beyond.has(finding.code) && !finding.path.endsWith('.guardian-consent') && !(finding.code === 'one-of'));
  if (accepted && said.length > 0) fail(`accepted by the JSON Schema, refused here (${JSON.stringify(said)}): ${line}`);
});

if (valid < compared / 20) fail(`only ${valid} of ${compared} documents were valid: the comparison says little`);
console.log(`${policies.size} schemas of policy files, ${files} policy files, ${compared} documents of which ${valid} valid`);
