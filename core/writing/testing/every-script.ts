/** News items for tests, one in each script that the desk has fonts for, with words that run the other way among them. */
import type { NewsItem } from '../../document.ts';
import { body, heading, list, newsItem, paragraph, text } from './sample.ts';

interface Words {
  headline: string;
  teaser: string;
  place: string;
  paragraph: string;
  bold: string;
  heading: string;
  entries: string[];
  quotation: string;
  further: string;
}

const item = (language: string, words: Words): NewsItem =>
  newsItem(`news-${language.toLowerCase()}`, {
    language,
    headline: words.headline,
    teaser: words.teaser,
    place: words.place,
    date: { start: '2024-03-11', end: '2024-03-12' },
    source: { label: 'UNODC (Vienna)', href: 'https://example.org/vienna' },
    body: body(
      paragraph(words.paragraph, ' ', text(words.bold, { type: 'bold' }), ' (UNODC, 2024).'),
      heading(2, words.heading),
      list('bulletList', ...words.entries),
      { type: 'blockquote', content: [paragraph(words.quotation)] },
    ),
    furtherInformation: {
      heading: '',
      links: [
        { label: words.further, href: 'https://example.org/report' },
        { label: 'World Drug Report (2023)', href: 'https://example.org/wdr' },
      ],
    },
  });

export const everyScript: readonly NewsItem[] = [
  item('ar', {
    headline: 'اجتماع في فيينا لتعزيز التعاون في مكافحة الفساد',
    teaser: 'اجتمع خبراء من تسع دول لمدة يومين لمقارنة سبل تتبع الأموال عبر الحدود.',
    place: 'فيينا',
    paragraph: 'ناقش المشاركون 12 مقترحاً قدمتها المفوضية الأوروبية، واتفقوا على موعد الجولة المقبلة؛',
    bold: 'النتائج الأولى متواضعة',
    heading: 'ما الخطوة التالية؟',
    entries: ['تدريب القضاة والمدعين العامين', 'سجل مشترك للموانئ'],
    quotation: '«لا يمكن لأي دولة أن تنجح وحدها».',
    further: 'التقرير الكامل للاجتماع',
  }),
  item('he', {
    headline: 'פגישה בווינה לחיזוק שיתוף הפעולה נגד שחיתות',
    teaser: 'מומחים מתשע מדינות נפגשו ליומיים כדי להשוות דרכי מעקב אחר כספים.',
    place: 'וינה',
    paragraph: 'המשתתפים דנו ב־12 הצעות של הנציבות האירופית וקבעו את המועד לסבב הבא;',
    bold: 'התוצאות הראשונות צנועות',
    heading: 'מה הלאה?',
    entries: ['הכשרת שופטים ותובעים', 'מרשם משותף לנמלים'],
    quotation: '„אף מדינה אינה יכולה להצליח לבדה.”',
    further: 'הדוח המלא על הפגישה',
  }),
  item('el', {
    headline: 'Συνάντηση στη Βιέννη για τη συνεργασία κατά της διαφθοράς',
    teaser: 'Εμπειρογνώμονες από εννέα χώρες συναντήθηκαν για δύο ημέρες.',
    place: 'Βιέννη',
    paragraph:
      'Οι συμμετέχοντες συζήτησαν 12 προτάσεις της Ευρωπαϊκής Επιτροπής και όρισαν τον επόμενο γύρο·',
    bold: 'τα πρώτα αποτελέσματα είναι μέτρια',
    heading: 'Ποιο είναι το επόμενο βήμα;',
    entries: ['Κατάρτιση δικαστών και εισαγγελέων', 'Κοινό μητρώο λιμένων'],
    quotation: '«Καμία χώρα δεν μπορεί να τα καταφέρει μόνη της.»',
    further: 'Η πλήρης έκθεση της συνάντησης',
  }),
  item('ru', {
    headline: 'Совещание в Вене по вопросам сотрудничества в борьбе с коррупцией',
    teaser: 'Эксперты из девяти стран два дня сравнивали, как отслеживать средства.',
    place: 'Вена',
    paragraph: 'Участники обсудили 12 предложений Европейской комиссии и назначили следующий раунд № 3;',
    bold: 'первые результаты скромны',
    heading: 'Что дальше?',
    entries: ['Подготовка судей и прокуроров', 'Общий реестр портов'],
    quotation: '«Ни одна страна не справится в одиночку».',
    further: 'Полный отчёт о совещании',
  }),
  item('zh', {
    headline: '维也纳会议加强反腐败合作',
    teaser: '来自九个国家的专家举行了为期两天的会议，比较追踪跨境资金的方法。',
    place: '维也纳',
    paragraph: '与会者讨论了欧盟委员会提出的12项建议——“跨境追踪”最受关注，并商定了下一轮会议的日期；',
    bold: '初步成果有限',
    heading: '下一步是什么？',
    entries: ['培训法官和检察官', '港口联合登记册'],
    quotation: '“没有一个国家能够单独成功。”',
    further: '会议完整报告',
  }),
  item('zh-Hant', {
    headline: '維也納會議加強反貪腐合作',
    teaser: '來自九個國家的專家舉行了為期兩天的會議，比較追蹤跨境資金的方法。',
    place: '維也納',
    paragraph: '與會者討論了歐盟委員會提出的12項建議，「跨境追蹤」最受關注，並商定了下一輪會議的日期；',
    bold: '初步成果有限',
    heading: '下一步是什麼？',
    entries: ['培訓法官和檢察官', '港口聯合登記冊'],
    quotation: '「沒有一個國家能夠單獨成功。」',
    further: '會議完整報告',
  }),
  item('ja', {
    headline: '腐敗対策の協力強化に向けたウィーン会合',
    teaser: '九か国の専門家が二日間にわたり、国境を越える資金の追跡方法を比べた。',
    place: 'ウィーン',
    paragraph: '参加者は欧州委員会の12の提案について議論し、「国境を越えた追跡」の次回会合の日程を決めた。',
    bold: '最初の成果は控えめである',
    heading: '次の段階は？',
    entries: ['裁判官と検察官の研修', '港湾の共同登録簿'],
    quotation: '「どの国も単独では成功できない。」',
    further: '会合の全文報告書',
  }),
  item('ko', {
    headline: '부패 방지 협력 강화를 위한 빈 회의',
    teaser: '9개국 전문가들이 이틀 동안 국경을 넘는 자금을 추적하는 방법을 비교했다.',
    place: '빈',
    paragraph:
      '참가자들은 유럽연합 집행위원회가 제시한 12가지 제안을 논의하고 “국경 간 추적”의 다음 일정을 정했다.',
    bold: '첫 성과는 크지 않다',
    heading: '다음 단계는 무엇인가?',
    entries: ['판사와 검사 교육', '항만 공동 등록부'],
    quotation: '“어느 나라도 혼자서는 성공할 수 없다.”',
    further: '회의 전체 보고서',
  }),
  item('en', {
    headline: 'A meeting in Vienna, from Łódź to القاهرة and 維也納',
    teaser: 'Experts from nine countries met for two days to compare how to follow money.',
    place: 'القاهرة',
    paragraph:
      'Participants spoke of 12 proposals, among them «اجتماع» and “Ελλάδα”, and set the next round;',
    bold: 'the first results are modest',
    heading: 'What comes next?',
    entries: ['Training for judges and prosecutors', 'One register of ports'],
    quotation: '“No country can do it alone.”',
    further: 'The whole report of the meeting',
  }),
];
