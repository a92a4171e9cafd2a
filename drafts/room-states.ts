/**
 * States of the scene `storyline` (the room) for the steps of the new storyboard, ready for content/story.ts.
 * strong: lines and rooms at full weight, named at their tips; people: lines beside them that recede (light ones are left out
 * of stages under 420 px; [] = none, absent = all lines and all moments' dots, for wandering); letters: 'all' or claims,
 * small sheets on the writers' lines; arcs: the later readings; bare: the cover.
 * `named` asks for words in {moments}; a named moment's line is drawn even where it is neither strong nor in people.
 */
export const room = {
  cover: { scene: 'storyline', from: '2014-01-01', until: '2026-09-01', named: [], strong: ['musk', 'altman', 'openai', 'xai'], people: ['brockman', 'sutskever', 'amodei', 'murati'], letters: 'all', bare: true },
  'two-men': { scene: 'storyline', from: '2014-01-01', until: '2015-04-30', named: ['altman-yc', 'musk-existential-fear'], strong: ['altman', 'musk', 'google'], people: [] },
  // two sub-states: the lines draw near, then the room opens
  'founding': [
    { scene: 'storyline', from: '2015-04-01', until: '2015-12-08', named: ['altman-email-may-2015', 'agree-on-all'], strong: ['altman', 'musk'], people: [], letters: ['altman-email-may-2015', 'agree-on-all', 'cover-whatever'] },
    { scene: 'storyline', from: '2015-04-01', until: '2016-04-01', named: ['agree-on-all', 'nonprofit-open-aim'], strong: ['altman', 'musk', 'openai', 'brockman', 'sutskever'], people: [], letters: ['altman-email-may-2015', 'agree-on-all', 'cover-whatever'] }
  ],
  dota: { scene: 'storyline', from: '2016-07-01', until: '2017-09-20', named: ['azure-announcement', 'dota-2017-1v1', 'triggering-event-2017'], strong: ['openai', 'musk', 'altman', 'microsoft'], people: ['brockman', 'sutskever', 'zilis'], letters: ['triggering-event-2017'] },
  'cash-cow': { scene: 'storyline', from: '2017-07-01', until: '2018-02-12', named: ['google-still-ahead-2018'], strong: ['musk', 'openai', 'google'], people: ['altman', 'brockman', 'sutskever'], letters: ['sutskever-agi-dictatorship', 'final-straw', 'altman-enthusiastic', 'google-still-ahead-2018'] },
  'the-lines-part': { scene: 'storyline', from: '2017-08-01', until: '2019-01-15', named: ['kicked-out', 'zero-percent-2018'], strong: ['musk', 'openai', 'altman'], people: ['brockman', 'sutskever'], letters: ['zero-percent-2018'] },
  captured: { scene: 'storyline', from: '2018-01-01', until: '2021-02-20', named: ['ms-1bn', 'api-2020', 'captured-tweet', 'anthropic-2020'], strong: ['openai', 'microsoft', 'musk', 'amodei'], people: ['altman', 'brockman', 'sutskever'] },
  'his-own': { scene: 'storyline', from: '2022-10-01', until: '2023-10-15', named: ['chatgpt-origin', 'ms-10bn-2023', 'xai-founded'], strong: ['musk', 'xai', 'openai', 'microsoft'], people: ['altman', 'brockman', 'sutskever'] },
  'five-days-in-november': { scene: 'storyline', from: '2023-11-10', until: '2023-11-29', named: ['altman-removed-2023', 'staff-letter-2023', 'sutskever-vote-2023', 'altman-returns-2023'], strong: ['altman', 'sutskever', 'openai'], people: ['brockman', 'murati', 'microsoft'] },
  // first sub-state of the step, before the docket
  'the-first-suit': { scene: 'storyline', from: '2023-10-01', until: '2024-04-15', named: ['suit-feb-2024'], strong: ['musk', 'openai', 'altman'], people: ['brockman', 'sutskever', 'microsoft', 'xai'] },
  'three-leave': { scene: 'storyline', from: '2024-01-01', until: '2024-11-01', named: ['suit-feb-2024', 'sutskever-former', 'refiled', 'exits-2024'], strong: ['openai', 'musk', 'altman', 'sutskever', 'murati'], people: ['brockman', 'microsoft'] },
  'their-own-houses': { scene: 'storyline', from: '2025-01-01', until: '2026-03-15', named: ['xai-x', 'countersuit', 'xai-apple-suit', 'xai-secrets-suit', 'spacex-xai'], strong: ['musk', 'xai', 'openai'], people: ['altman', 'brockman'] },
  reflection: { scene: 'storyline', from: '2014-01-01', until: '2026-09-01', named: ['nonprofit-open-aim', 'kicked-out', 'verdict'], strong: ['musk', 'altman', 'openai', 'xai'], people: [], letters: 'all', arcs: true }
} as const;
