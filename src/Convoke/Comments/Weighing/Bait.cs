using System.Collections.Frozen;

namespace Convoke.Comments.Weighing;

/// <summary>
/// What trades that live on comments call themselves, a list for each language: bare words (<see cref="BareWords"/>), which match at the
/// beginning of a word. Words that people who care for rivers use too are left out, however often spam has them.
/// </summary>
internal static class Bait
{
    private static readonly FrozenDictionary<string, string[]> Lists = new Dictionary<string, string[]>
    {
        ["en"] = Words(
            """
            casino, jackpot, betting, sportsbook, slot machine, free spins, gambl, poker, viagra, cialis, pharmacy, without prescription, weight loss,
            lose weight, belly fat, keto, male enhancement, testosterone, payday, instant loan, personal loan, loan offer, bad credit, credit score,
            credit repair, interest rate, mortgage, bitcoin, crypto, forex, binary option, trading signal, trading platform, guaranteed profit, guaranteed return,
            passive income, airdrop, earn money, make money, earn from home, work from home, extra income, per week from, a week from home,
            financial freedom, seo, backlink, link building, guest post, search engine ranking, first page of, rank your, website traffic, buy followers,
            followers, web design, replica, designer bag, cheap watches, discount code, promo code, coupon, free shipping, lowest price, wholesale, escort,
            call girl, hot singles, singles in your area, nude, webcam, adult dating, xxx, porn, essay writing, write my essay, assignment help,
            dissertation help, homework help, love spell, spell caster, voodoo, lost love, bring back my ex, ex back, herbal cure, herbal medicine,
            traditional healer, click here, click the link, visit my, visit our website, check out my, check my site, my blog, my profile, my channel,
            sign up now, register now, order now, buy now, download now, hacker, hack, recover your, recovery expert, lost funds, spy on, cheating spouse,
            fake passport, buy passport, driver s license, driving licence online, counterfeit, diploma, toll free, support number, customer care, dm me,
            whats app, whatsapp, telegram, inheritance, next of kin, beneficiary, lottery, you have won, claim your, plumber near, best price, locksmith,
            carpet cleaning, moving company, cracked, keygen, full movie, watch online, free download, mod apk,
            slot games, online slot, slots, bonus coins, bonus rounds, no deposit, fixed match, football tips, win rate, cash out, account manager, mining,
            was scammed, life savings, retrieve, id card, driving licence, sponsored article, dofollow, permanent link, real visitors, no sign up,
            plagiarism, top marks, professional writers, deliver in, girls near, women near, singles, no strings, herbs of, lost lover, spell, painkillers,
            sleeping pills, fat while, drops, trial bottle, two hours a day, no experience, pay slip, payslip, affordable price, free audit, gift card, mirror copy
            """
        ),
        ["ar"] = Words(
            """
            كازينو, قمار, رهان, مراهن, سلوتس, بوكر, جلب الحبيب, فك السحر, رد المطلقه, شيخ روحاني, الشيخ الروحاني, خواتم روحانيه, قرض, قروض, تمويل شخصي,
            سداد مديونيات, ربح المال, اربح, الربح من الانترنت, دخل اضافي, ارباح يوميه, تداول, فوركس, بيتكوين, عملات رقميه, شركه نقل عفش, نقل عفش, تنظيف منازل,
            شركه تنظيف, مكافحه حشرات, رش مبيدات, كشف تسربات, عزل اسطح, صيانه مكيفات, شراء اثاث, ارخص الاسعار, افضل الاسعار, باقل الاسعار, خصومات, كود خصم, كوبون,
            تخسيس, انقاص الوزن, حبوب, منشط, فياجرا, سايتوتك, تكبير, للتواصل, واتساب, واتس اب, تلغرام, تليجرام, اتصل الان, اطلب الان, سجل الان, اضغط هنا,
            زوروا موقعنا, زور موقعنا, قناتي, متابعين, باك لينك, سيو, بنات للزواج, زواج مسيار, تعارف, سكس, تقليد درجه اولي, ساعات تقليد, شهاده جامعيه بدون,
            حل واجبات, عمل بحوث, مراهنات, بونص, خصم, اطلب, بدون كفيل, بفائده, موافقه السريعه
            """
        ),
        ["fr"] = Words(
            """
            casino, machines a sous, paris sportif, bonus sans depot, pret entre particulier, pret d argent, offre de pret, credit rapide, taux d interet,
            sans justificatif, gagner de l argent, gagnez, revenu passif, revenus complementaires, travail a domicile, cryptomonnaie, bitcoin, trading,
            rendement garanti, perdre du poids, maigrir, minceur, sans ordonnance, viagra, pharmacie en ligne, marabout, voyant, medium serieux,
            retour d affection, retour de l etre aime, portefeuille magique, contactez moi, contactez nous, whatsapp, cliquez ici, mon site, visitez mon,
            referencement, code promo, livraison gratuite, pas cher, contrefacon, montres de luxe, rencontre coquine, escort, plan cul, depannage, serrurier,
            abonnes
            """
        ),
        ["es"] = Words(
            """
            casino, tragamonedas, apuestas, bono de bienvenida, giros gratis, prestamo, credito rapido, sin aval, tasa de interes, ganar dinero, gana dinero,
            dinero desde casa, ingresos extra, ingresos pasivos, trabaja desde casa, criptomoneda, bitcoin, inversion garantizada, ganancias, trading,
            bajar de peso, adelgazar, perder peso, quema grasa, sin receta, viagra, farmacia, amarre, brujo, hechizo, vidente, tarot, recuperar a mi,
            recupera a tu, whatsapp, haz clic, haga clic, visita mi, mi sitio web, mi canal, posicionamiento web, seguidores, codigo de descuento, cupon,
            envio gratis, replicas, escort, citas, descargar gratis, pelicula completa, cerrajero, contactame
            """
        ),
        ["de"] = Words(
            """
            casino, spielautomat, freispiele, sportwetten, sofortkredit, kredit ohne schufa, kreditangebot, darlehen, zinssatz, geld verdienen, nebenverdienst,
            passives einkommen, von zu hause, kryptowahr, bitcoin, garantierte rendite, abnehmen, potenzmittel, rezeptfrei, online apotheke, klicken sie hier,
            klick hier, besuchen sie meine, meine webseite, backlinks, suchmaschinenoptimierung, rabattcode, gutschein, versandkostenfrei, replika,
            fuhrerschein kaufen, whatsapp, schlusseldienst, follower
            """
        ),
        ["pt"] = Words(
            """
            cassino, apostas, emprestimo, ganhar dinheiro, renda extra, criptomoeda, emagrecer, clique aqui, amarracao amorosa, seguidores, cupom, frete gratis
            """
        ),
        ["ru"] = Words(
            """
            казино, ставки на спорт, букмекер, займ, кредит, заработок, заработать, биткоин, криптовалют, продвижение сайт, купить диплом, похуд, приворот, интим,
            знакомств, переходи по ссылке, скидк, промокод, раскрутк, накрутк
            """
        ),
        ["zh"] = Words(
            """
            赌场, 博彩, 贷款, 代开发票, 加微信, 刷单, 办证
            """
        ),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string[]> PraiseLists = new Dictionary<string, string[]>
    {
        ["en"] = Words(
            """
            great post, nice post, nice article, great article, good article, excellent post, awesome post, awesome blog, amazing blog, great blog, nice blog,
            this blog, your blog, your site, your website, this website, this web site, very informative, useful information, informative post,
            thanks for sharing, keep it up, keep up the, i ll bookmark, bookmarked, will return, come back again, quality content, great content, your content,
            your writing style, great info, loved as much, fantastic job, decent points, recommend to my friends,
            suggest to my friends, be benefited, design of your, theme of your, layout of your, custom theme, kudos, looking forward to more
            """
        ),
        ["ar"] = Words(
            """
            موضوع رائع, مقال رائع, مقال ممتاز, مدونه رائعه, موقع رائع, موقع مميز, موقعكم, تدوينه رائعه, معلومات قيمه, شكرا علي المشاركه, شكرا للمشاركه, واصل
            """
        ),
        ["fr"] = Words(
            """
            super article, tres bon article, excellent article, votre blog, votre site, ce blog, merci pour le partage, article interessant, contenu de qualite
            """
        ),
        ["es"] = Words(
            """
            excelente articulo, muy buen articulo, gran articulo, buen post, tu blog, su blog, tu sitio, gracias por compartir, muy util la informacion,
            excelente contenido
            """
        ),
        ["de"] = Words(
            """
            toller beitrag, super artikel, guter artikel, ihr blog, dein blog, ihre webseite, danke fur den beitrag, danke furs teilen
            """
        ),
        ["ru"] = Words(
            """
            отличный сайт, полезная статья, хороший сайт, интересная статья, спасибо за статью
            """
        ),
    }.ToFrozenDictionary();

    private static readonly string[] All = [.. Lists.Values.SelectMany(list => list).Distinct()];

    private static readonly string[] AllPraise = [.. PraiseLists.Values.SelectMany(list => list).Distinct()];

    private static string[] Words(string list) =>
        [
            .. list.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(words => BareWords.Of(words).Trim()),
        ];

    /// <summary>How many different ones of the lists it has.</summary>
    public static int In(string bare) => Count(bare, All);

    public static int PraiseIn(string bare) => Count(bare, AllPraise);

    private static int Count(string bare, string[] list)
    {
        var count = 0;
        foreach (var words in list)
            if (Begins(bare, words))
                count++;
        return count;
    }

    /// <summary>At the beginning of a word; after the article and what Arabic writes together with it; anywhere where words have no spaces.</summary>
    private static bool Begins(string bare, string words)
    {
        var isHan = words[0] is >= '\u4E00' and <= '\u9FFF';
        var isShort = words.Length <= 4;
        for (
            var at = bare.IndexOf(words, StringComparison.Ordinal);
            at >= 0;
            at = bare.IndexOf(words, at + 1, StringComparison.Ordinal)
        )
        {
            if (
                isHan
                || (
                    (bare[at - 1] == ' ' || IsAfterPrefix(bare, at))
                    && (!isShort || words[0] > 'z' || bare[at + words.Length] == ' ')
                )
            )
                return true;
        }
        return false;
    }

    private static bool IsAfterPrefix(string bare, int at)
    {
        var start = bare.LastIndexOf(' ', at - 1) + 1;
        return bare[start..at] is "ال" or "و" or "ب" or "ل" or "لل" or "وال" or "بال" or "ف";
    }
}
