import type { PublishedWords } from './language-words.ts';

const months: PublishedWords['dates']['months'] = [
  '1月',
  '2月',
  '3月',
  '4月',
  '5月',
  '6月',
  '7月',
  '8月',
  '9月',
  '10月',
  '11月',
  '12月',
];

/** Chinese. */
export const zh = {
  dates: {
    months,
    monthsAlone: months,
    written: {
      order: 'year-month-day',
      afterYear: '年',
      afterMonth: '',
      afterDay: '日',
      afterFirstDay: '日',
      rangeMark: '至',
    },
  },
  publication: {
    source: '最初发布者：',
    more: '阅读全文',
    contents: '本册内容',
    furtherInformation: '更多信息',
    undated: '日期不详',
    pastStories: '往期新闻',
    feed: 'Atom 订阅源',
    tags: '主题',
    newer: '较新',
    older: '较早',
    untitled: '无标题',
    picture: '图片',
    back: '返回',
    skip: '跳至正文',
    otherNews: '其他新闻',
    publisher: '出版方',
    disclaimer: '免责声明',
    pictureCredits: '图片来源',
    page: '页码',
    pages: '页码',
    thisEdition: '本期',
    contact: '联系方式',
    pageOf: (page, pages) => `${page}/${pages}`,
    months: (first, last) => `${first}至${last}`,
    monthYear: (month, year) => `${year}年${month}`,
  },
} satisfies PublishedWords;
