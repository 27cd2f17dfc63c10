import fc from 'fast-check';
import { shownText } from '../../src/marketplacer/html.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">go</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<p style="background:url(javascript:alert(1))" onclick="alert(1)">hi</p>',
  '<svg><script>alert(1)</script></svg>',
  '<style>*{display:none}</style>',
];

describe('D-39: a description is safe by default', () => {
  it.each(HOSTILE)('%s loses what is not harmless', (html) => {
    const safe = shownText(html, 'sanitise') ?? '';
    expect(safe).not.toMatch(/<(script|iframe|style|img|svg)|javascript:|\son\w+=|style=/i);
  });

  it('paragraphs, lists, tables and links stay', () => {
    const html = '<p>Soft &amp; <b>warm</b></p><ul><li><a href="https://shop.example">more</a></li></ul>';
    expect(shownText(html, 'sanitise')).toBe(html);
  });

  it('the same description always gives the same text, so that a second delivery changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = shownText(text, 'sanitise');
        expect(shownText(once ?? null, 'sanitise')).toBe(once);
      }),
    );
  });
});

describe('with DESCRIPTION_HTML=strip a description', () => {
  it('keeps its text alone, a line for each block', () => {
    const html = '<h1>Mug</h1><p>Blue &amp; <i>big</i></p><ul><li>one</li><li>two</li></ul>';
    expect(shownText(html, 'strip')).toBe('Mug\nBlue &amp; big\none\ntwo');
  });

  it('has no tag left, whatever the source', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HOSTILE, '<', '>', '<p>', '&lt;b&gt;', 'text')), (parts) => {
        expect(shownText(parts.join(''), 'strip') ?? '').not.toMatch(/<[a-z]/i);
      }),
    );
  });
});

it('DESCRIPTION_HTML=pass changes nothing', () => {
  expect(shownText('<p onclick="x">hi</p>', 'pass')).toBe('<p onclick="x">hi</p>');
});

it.each([null, '', '  ', '<script>alert(1)</script>'])('%p gives no description', (html) => {
  expect(shownText(html, 'sanitise')).toBeNull();
});
