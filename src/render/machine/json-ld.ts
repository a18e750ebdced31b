import type { BreadcrumbList, Course, Graph, LearningResource, Person, Thing, VideoObject } from 'schema-dts';
import type { About } from '../views/about.ts';
import { filled } from '../../shared/filled.ts';
import type { Link } from '../views/types/link-views.ts';
import type { Video } from '../views/types/recording-view.ts';
import type { SiteView } from '../views/types/site-view.ts';
import type { Said } from './head-metadata.ts';

/** Where a page stands: its address as it is known, and the pages above it. */
export interface Standing extends Said {
  /** Makes a full address of one under the base, where the origin is known. */
  full: (href: string) => string;
  /** Address of the home page under the base. */
  base: string;
  breadcrumbs?: Link[] | undefined;
}

/** A page in schema.org's words, as the text of a script element that holds data. */
export function jsonLdOf(about: About, page: Standing): string {
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': [thingOf(about, page), breadcrumbsOf(about, page)].flat(),
  };
  // Nothing in it may end the element that holds it.
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function thingOf(about: About, page: Standing): Thing[] {
  const { title: name, description, canonical: url, site, full, base, lang: inLanguage } = page;
  const own = { name, ...filled({ url, description }), inLanguage };
  const { kind, term, work, question, lecture } = about;
  if (kind === 'home') return [{ '@type': 'WebSite', ...own, about: courseOf(site) }];
  if (term)
    return [
      {
        '@type': 'DefinedTerm',
        name: term.name,
        ...filled({ alternateName: term.aliases }),
        description: term.short,
        ...filled({ url }),
        inDefinedTermSet: full(`${base}glossary/`),
      },
    ];
  if (work) {
    const written = { name: work.title, ...filled({ url: work.links[0]?.href }) };
    return [{ '@type': 'WebPage', ...own, about: { '@type': 'CreativeWork', ...written } }];
  }
  if (question)
    return [
      {
        '@type': 'QAPage',
        ...own,
        mainEntity: {
          '@type': 'Question',
          name: question.title,
          // An open question has no answer here, and says so.
          answerCount: about.answer ? 1 : 0,
          ...filled({
            dateCreated: question.asked,
            suggestedAnswer: about.answer && {
              '@type': 'Answer' as const,
              text: about.answer,
              ...authors(about.authors),
            },
          }),
        },
      },
    ];
  return [lecture ? resourceOf(about, page, own) : { '@type': 'WebPage', ...own }];
}

function resourceOf(about: About, { site, full, changed }: Standing, own: object): LearningResource {
  const { kind, lecture, date, licence } = about;
  const { view, video } = lecture!;
  const whole = kind === 'lecture';
  return {
    '@type': 'LearningResource',
    ...own,
    learningResourceType: whole ? 'lecture notes' : 'part of lecture notes',
    ...authors(about.authors),
    ...filled({ dateCreated: date, dateModified: changed, license: licence }),
    isPartOf: whole
      ? courseOf(site)
      : { '@type': 'LearningResource', name: view.title, url: full(view.href) },
    ...(whole
      ? {
          hasPart: view.parts.map(({ title, href }) => ({
            '@type': 'LearningResource',
            name: title,
            url: full(href),
          })),
        }
      : {}),
    ...(video && (whole || about.address.endsWith('/talk/')) ? { video: videoOf(video) } : {}),
  };
}

// The day of upload and a still of it are not known here, so they are not said.
function videoOf({ title, href, embed, kind, series, chapters }: Video): VideoObject {
  return {
    '@type': 'VideoObject',
    name: title,
    url: href,
    ...(kind === 'frame' ? { embedUrl: embed } : { contentUrl: embed }),
    ...(series ? { isPartOf: { '@type': 'CreativeWorkSeries', name: series } } : {}),
    ...(chapters.length
      ? {
          hasPart: chapters.map((chapter, i) => ({
            '@type': 'Clip',
            name: chapter.title,
            startOffset: chapter.seconds,
            ...(chapters[i + 1] ? { endOffset: chapters[i + 1]!.seconds } : {}),
            url: chapter.href,
          })),
        }
      : {}),
  };
}

function courseOf({ course }: SiteView): Extract<Course, { '@type': 'Course' }> {
  const { title, code, institution } = course;
  return {
    '@type': 'Course',
    name: title,
    courseCode: code,
    provider: { '@type': 'Organization', name: institution },
  };
}

function authors(names: string[]): { author?: Person[] } {
  return names.length > 0 ? { author: names.map((name) => ({ '@type': 'Person', name })) } : {};
}

function breadcrumbsOf(
  about: About,
  { breadcrumbs = [], canonical, title, base, site, full }: Standing,
): BreadcrumbList[] {
  if (about.kind === 'home' || !canonical) return [];
  const line = [{ text: site.short, href: base }, ...breadcrumbs, { text: title, href: canonical }];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: line.map(({ text, href }, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: text,
        item: full(href),
      })),
    },
  ];
}
