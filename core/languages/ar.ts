import type { PublishedWords } from './language-words.ts';

// Both names, as the United Nations write them.
const months: PublishedWords['dates']['months'] = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

/** Arabic. */
export const ar = {
  dates: {
    months,
    monthsAlone: months,
    written: { day: String, beforeMonth: ' ', beforeYear: ' ' },
  },
  checking: {
    vagueLinks: ['هنا', 'اضغط هنا', 'المزيد', 'اقرأ المزيد'],
    percent: null,
    quotes: ['«', '»'],
  },
  publication: {
    source: 'المصدر الأصلي:',
    more: 'المزيد',
    contents: 'في هذا الكتيب',
    furtherInformation: 'لمزيد من المعلومات',
    undated: 'دون تاريخ',
    pastStories: 'أخبار سابقة',
    feed: 'موجز Atom',
    tags: 'المواضيع',
    newer: 'الأحدث',
    older: 'الأقدم',
    untitled: 'بلا عنوان',
    picture: 'صورة',
    back: 'العودة إلى',
    moved: 'انتقلت هذه الصفحة إلى عنوان جديد',
    movedTo: 'تجدونها هنا:',
    gone: 'لم تعد هذه الصفحة متاحة',
    skip: 'انتقل إلى النص',
    notCleared: 'مسودة غير معتمدة',
    proof: 'بروفة طباعة، ليست للنشر',
    otherNews: 'أخبار أخرى',
    publisher: 'الناشر',
    disclaimer: 'إخلاء المسؤولية',
    pictureCredits: 'مصادر الصور',
    page: 'الصفحة',
    pages: 'الصفحات',
    thisEdition: 'هذا العدد',
    contact: 'للاتصال بنا',
    pageOf: (page, pages) => `${page} من ${pages}`,
    months: (first, last) => `${first} إلى ${last}`,
    monthYear: (month, year) => `${month} ${year}`,
  },
} satisfies PublishedWords;
