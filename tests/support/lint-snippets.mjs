// Lints texts as if they stood in the files that they name: JSON in, the messages of each as JSON out.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

// Where CI is set, typescript-eslint takes one reading of each file from the disk for its text.
process.env.TSESTREE_SINGLE_RUN = 'false';

const eslint = new ESLint();
const messages = [];
for (const { file, text: code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: file });
  messages.push(result.messages);
}
console.log(JSON.stringify(messages));
