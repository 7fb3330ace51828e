import type { PublishedWords } from './language-words.ts';

const months: PublishedWords['dates']['months'] = [
  '1월',
  '2월',
  '3월',
  '4월',
  '5월',
  '6월',
  '7월',
  '8월',
  '9월',
  '10월',
  '11월',
  '12월',
];

/** Korean. */
export const ko = {
  dates: {
    months,
    monthsAlone: months,
    written: {
      order: 'year-month-day',
      afterYear: '년 ',
      afterMonth: ' ',
      afterDay: '일',
      afterFirstDay: '일',
      rangeMark: '~',
    },
  },
  publication: {
    source: '최초 발행:',
    more: '더 보기',
    contents: '이 책자의 내용',
    furtherInformation: '추가 정보',
    undated: '날짜 없음',
    pastStories: '지난 소식',
    feed: 'Atom 피드',
    tags: '주제',
    newer: '다음 글',
    older: '이전 글',
    untitled: '제목 없음',
    picture: '사진',
    back: '돌아가기:',
    skip: '본문으로 이동',
    otherNews: '기타 소식',
    publisher: '발행',
    disclaimer: '면책 조항',
    pictureCredits: '사진 출처',
    page: '쪽',
    pages: '쪽',
    thisEdition: '이번 호',
    contact: '문의',
    pageOf: (page, pages) => `${page}/${pages}`,
    months: (first, last) => `${first}~${last}`,
    monthYear: (month, year) => `${year}년 ${month}`,
  },
} satisfies PublishedWords;
