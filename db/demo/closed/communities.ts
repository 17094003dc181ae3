import type { DemoCommunity } from '../content.ts'

/** Demo data: the closed communities beside those of `content.ts`. */
export const CLOSED_COMMUNITIES: DemoCommunity[] = [
  {
    slug: 'plusouders',
    name: 'Plusouders onder elkaar',
    about: 'Je bouwt mee aan een gezin dat al bezig was. Zoeken mag hier.',
    kind: 'closed',
    review: 'after',
    ageMin: 18,
    privateMessages: true,
    joinQuestions: ['Hoe ziet jullie gezin eruit?', 'Wat hoop je hier te vinden?'],
  },
  {
    slug: 'niet-naar-school',
    name: 'Als je kind niet meer naar school gaat',
    about: 'Voor ouders die elke ochtend opnieuw beginnen.',
    kind: 'closed',
    review: 'newcomers',
    joinQuestions: ['Hoe lang is je kind al thuis?', 'Wat zou je vandaag helpen?', 'Wil je nog iets vertellen?'],
  },
  {
    slug: 'grootouders',
    name: 'Grootouders die mee opvoeden',
    about: 'Een paar dagen per week, of elke dag. Met liefde, en soms met vermoeide benen.',
    kind: 'closed',
    review: 'after',
    joinQuestions: ['Hoe zorg je mee voor je kleinkinderen?'],
  },
  {
    slug: 'mijn-ouder',
    name: 'Mijn ouder heeft het moeilijk, 13-17',
    about: 'Gaat het thuis niet zo goed met je mama of papa? Hier ben je niet de enige.',
    kind: 'closed',
    review: 'before',
    listed: false,
    promiseHours: 12,
    ageMin: 13,
    ageMax: 17,
    joinQuestions: ['Wat wil je dat wij weten? Kort is genoeg.'],
  },
  {
    slug: 'na-de-reeks',
    name: 'Na de reeks: oud-deelnemers',
    about: 'De reeks is voorbij. Hier blijven we elkaar horen.',
    kind: 'closed',
    review: 'after',
    listed: false,
  },
]
