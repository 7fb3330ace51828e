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

/** Chinese in traditional script. */
export const zhHant = {
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
    source: '最初發布者：',
    more: '閱讀全文',
    contents: '本冊內容',
    furtherInformation: '更多資訊',
    undated: '日期不詳',
    pastStories: '過往新聞',
    feed: 'Atom 訂閱源',
    tags: '主題',
    newer: '較新',
    older: '較早',
    untitled: '無標題',
    picture: '圖片',
    back: '返回',
    skip: '跳至正文',
    otherNews: '其他新聞',
    publisher: '出版者',
    disclaimer: '免責聲明',
    pictureCredits: '圖片來源',
    page: '頁碼',
    pages: '頁碼',
    thisEdition: '本期',
    contact: '聯絡方式',
    pageOf: (page, pages) => `${page}/${pages}`,
    months: (first, last) => `${first}至${last}`,
    monthYear: (month, year) => `${year}年${month}`,
  },
} satisfies PublishedWords;
