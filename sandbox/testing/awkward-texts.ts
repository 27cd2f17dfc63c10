/** Names in many scripts and directions, with markup, and with what Unicode has beside letters. */
export const NAMES = [
  'Linen shirt',
  'Crème brûlée “torch”',
  'Tweed & wool',
  '麻のシャツ',
  'قميص كتان',
  'שולחן עץ',
  '👩‍👩‍👧 🪑',
  'Ångström cafe\u0301',
  '<b>Bold</b> & "quoted"',
  '\u202Eoverridden\u202C',
  'ﬁne ½ ① Ⅷ',
  'Zero\u200Bwidth\u00A0space',
  'İstanbul ß ẞ',
  "Robert'); DROP TABLE adverts;--",
  'ไม้ไผ่ हिन्दी',
  'x'.repeat(300),
] as const;

export const TEXTS = [...NAMES.slice(0, 15), '0', 'null', '{"json":true}', 'ü'.repeat(255)] as const;

export const INTEGER_TEXTS = ['0', '7', '-5', '0042', '999999999999999'] as const;
export const DECIMAL_TEXTS = ['0', '0.1', '1.10', '-2.5', '1234567.891'] as const;
/** Longer than a number can tell exactly. */
export const UNUSABLE_NUMBER = '9007199254740993';

/** As sellers paste them. */
export const DESCRIPTIONS = [
  '',
  'Plain text, 100 % linen & more',
  '<p>Soft <strong>linen</strong>.</p><ul><li>One</li><li>Two</li></ul>',
  '<script>alert("x")</script><p onclick="steal()">Click <a href="javascript:alert(1)">here</a></p>',
  '<style>p{color:red}</style><p style="position:fixed">Styled</p><iframe src="https://evil.example"></iframe>',
  '<p>Not closed <b>at all <i>and wrong</b> order</i>',
  '<img src=x onerror=alert(1)><svg><script>1</script></svg>',
  '<table><tr><td>麻</td><td>قميص</td></tr></table>',
  '&lt;b&gt; &amp;amp; &#128512; &nbsp; &unknown;',
  '<!-- comment --><![CDATA[x]]><p>After</p>',
  '😀'.repeat(200),
] as const;
/** Longer than the shop can hold. */
export const ENDLESS_DESCRIPTION = `<p>${'long '.repeat(2_400)}</p>`;
