import { render } from 'preact';
import { Page } from './page.tsx';
import { takeLocalToken } from './route.ts';

const place = document.getElementById('page');
if (place) render(<Page initialToken={takeLocalToken()} />, place);
