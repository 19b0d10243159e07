# What a citizen reads when they want to know more: fetched by the pages that show it.

# Hjælp
help-title = Hjælp
help-lead = Sådan gør du, og her kan du få hjælp.
help-book-text =
    Vælg først, om vi skal mødes, tale i telefon eller på video. Vælg så en dag og en tid.

    Tjek dine svar på næste side, og sig ja. Først da er tiden booket. Du får en kvittering.

    Tag dig god tid. Siden lukker ikke. Når en anden tager tiden først, viser vi dig de nærmeste.
help-move = Flyt eller meld afbud
help-move-text = Gå til Mine samtaler. Vælg Flyt samtalen eller Meld afbud. Der står, hvor længe du kan flytte. Du beholder din gamle tid, til du har en ny.
help-none = Når ingen tider passer
help-none-text = Prøv en anden uge, en anden måde at tale på eller en kollega til din sagsbehandler. Hjælper det ikke, så tryk på Ingen tider passer mig under tiderne. Så kontakter vi dig.
help-video = Samtale på video
help-video-text = Gå til Mine samtaler, og tryk på Deltag. Knappen virker fra 10 minutter før samtalen. Du skal bruge en telefon eller computer med kamera og lyd. Vil det ikke virke, så ring til os.
help-companion-text = En bisidder støtter dig under samtalen. Det kan være en ven eller en fra din familie. Bisidderen må gerne tale. Du siger, at du tager en med, når du booker. Du skal ikke skrive navnet.
help-interpreter-text = Vi finder tolken og betaler. Skriv under Mine oplysninger, at du har brug for tolk. Du kan også svare det, når du booker. Børn under 18 år må ikke tolke for dig.
help-attorney = Fuldmagt
help-attorney-text = En anden kan ikke booke for dig her på siden, heller ikke med fuldmagt. Ring til os. Så booker vi sammen med dig eller med den, der taler for dig. Vi skal have det på skrift, hvis en anden skal tale for dig.
help-exempt = Når du ikke selv kan booke
help-exempt-text = Ring til os. Vi kan booke sammen med dig. Vi kan også fritage dig, så vi finder tiderne for dig. Du skal ikke fortælle os, hvad du fejler.
help-call = Ring til os
help-call-text = Vi hjælper dig gerne.
help-call-where = Ring til din kommune. Nummeret står i dine breve og på kommunens hjemmeside.

# Sådan bruger vi dine oplysninger
privacy-lead = Her står, hvad vi gemmer, hvorfor og hvor længe.
privacy-who = Hvem har ansvaret?
privacy-who-text = Din kommune har ansvaret for dine oplysninger. Kommunen har en databeskyttelsesrådgiver, som du kan spørge. Ring til kommunen, så får du kontakt.
privacy-what = Hvad gemmer vi?
privacy-what-text =
    Vi gemmer dit navn, dit CPR-nummer, dit telefonnummer og din e-mail. CPR-nummeret gemmer vi i kode.

    Vi gemmer dine frister og samtaler: hvornår, hvordan og med hvem. Vi gemmer også, om samtalen blev holdt, flyttet eller aflyst.

    Vi gemmer, om du tager en bisidder med, og om du har brug for tolk. Er du fritaget, gemmer vi grunden fra en kort liste, og hvor længe det gælder.

    Din sagsbehandler kan skrive notater om samtalerne. Dem kan du få at se.
privacy-never = Hvad gemmer vi ikke?
privacy-never-text = Vi spørger ikke, hvad du fejler. Der er intet felt til en diagnose. Hvem din bisidder er, gemmer vi heller ikke.
privacy-why = Hvorfor gemmer vi det?
privacy-why-text = Vi bruger oplysningerne til at aftale samtaler med dig. Det skal kommunen efter loven om din ydelse. Reglerne om dine oplysninger står i databeskyttelsesforordningens artikel 6, stk. 1, litra e.
privacy-seen = Hvem kan se det?
privacy-seen-text = Din sagsbehandler og de kolleger, der hjælper med din sag. Vi skriver ned, hvem der ser dem, hvornår og hvorfor. Kommuner kan ikke se hinandens oplysninger. Du ser kun dine egne.
privacy-long = Hvor længe gemmer vi det?
privacy-long-text = Så længe din sag er i gang, og så længe loven siger bagefter. Spørg din kommune, hvor længe det er for din sag.
privacy-device = Hvad gemmer siden på din telefon?
privacy-device-text = Siden husker, at du er logget ind, og hvilket sprog du har valgt. Det, du skriver, bliver først gemt, når du sender det. Siden måler ikke, hvad du gør, og den viser ikke reklamer.
privacy-rights = Hvad er dine rettigheder?
privacy-rights-text =
    Du har ret til at se, hvad vi har gemt om dig. Det kan du under Mine oplysninger. Du kan få rettet det, der er forkert. Du kan også sige nej til, at vi bruger det, og i nogle tilfælde få det slettet. Ring til kommunen.

    Du kan klage til Datatilsynet. Adressen er datatilsynet.dk.

# Tilgængelighedserklæring
accessibility-lead = Alle skal kunne bruge siden. Her står, hvad vi gør, og hvad der mangler.
accessibility-official = Læs den officielle erklæring fra { $municipality }
accessibility-official-where = Denne tekst er fra os, der laver siden. Kommunens officielle erklæring finder du på kommunens hjemmeside.
accessibility-does = Hvad vi gør
accessibility-does-text =
    Siden følger retningslinjerne WCAG 2.1 på niveau AA. Du kan bruge den kun med tastatur og med skærmlæser. Den virker på en lille skærm og med stor skrift.

    Der er ingen tidsgrænser. Teksterne er korte, og du kan læse dem på dansk og engelsk.
accessibility-lacks = Hvad der mangler
accessibility-lacks-text = Videomøder holdes i et andet program. Dets tilgængelighed har vi ikke prøvet. Siden er ikke på andre sprog end dansk og engelsk, og den læses ikke op. Vælg telefon, eller ring til os, hvis noget ikke virker for dig.
accessibility-tested = Hvordan vi har prøvet
accessibility-tested-text = Vi prøver hver side med et program, der finder fejl i tilgængelighed. Vi gør det på lille og stor skærm og på begge sprog. Vi har også booket en samtale kun med tastatur. Ingen uden for holdet har prøvet siden endnu.
accessibility-tell = Sig til, hvis noget ikke virker
accessibility-tell-text =
    Ring til din kommune. Så hjælper vi dig med det, du ville, og retter siden.

    Får du ikke et svar, du kan bruge, så kan du klage til Digitaliseringsstyrelsen. Adressen er digst.dk.

# Mit forløb: what stands around the words that the server gives
course-loading = Henter dit forløb ...
course-none-title = Du har ikke et forløb hos os
course-none-text = Vi kan ikke finde en sag, hvor vi skal tale sammen. Ring til os, hvis du mener, at det er en fejl.
course-next = Det næste
course-past = Det, der er sket
course-now = Nu:{ " " }
course-comes = Kommer:{ " " }
course-was = Er sket:{ " " }
course-see-talk = Se samtalen
course-rules-all = Se alle regler og kilder
course-rules = Reglerne bag dit forløb
course-rights = Dine rettigheder

# Bed om en samtale
ask-talk-title = Bed om en ekstra samtale
ask-talk-lead = Du har ret til en samtale, når du beder om den. Du skal ikke skrive, hvorfor.
ask-talk-what = Det sker der, når du beder om den
ask-talk-choose = Du kan vælge en tid med det samme.
ask-talk-free = Fristen er kun en hjælp. Vælger du ikke en tid, sker der ikke noget. Så er ønsket væk igen.
ask-talk-count = Dine andre samtaler bliver ikke ændret.
ask-talk-office = Du booker ikke selv. Derfor finder { $name } en tid og ringer eller skriver til dig.
ask-talk-office-plain = Du booker ikke selv. Derfor finder vi en tid og ringer eller skriver til dig.
ask-talk-have = Du har allerede en samtale på vej. Vil du tale med os før, så bed om at blive ringet op.
ask-talk-send = Bed om en samtale
ask-talk-sending = Sender ...
ask-talk-failed = Vi kunne ikke sende det
ask-talk-done = Vi har fået dit ønske
ask-talk-done-text = { $name } finder en tid og kontakter dig.
ask-talk-done-plain = Vi finder en tid og kontakter dig.
ask-talk-call = Kan det ikke vente, så ring til os på { $phone }.
ask-talk-back = Tilbage til Mit forløb

# Afgørelsen
decision-loading = Henter afgørelsen ...
decision-title = Vi vælger tiderne for dig
decision-none = Der er ingen afgørelse
decision-none-text = Du vælger selv dine tider.
decision-lead = Her er afgørelsen, som du fik den.
decision-from = Den gælder fra { $day }
decision-from-to = Den gælder fra { $from } til og med { $to }
decision-stopped = Den holdt op med at gælde { $day }
decision-by = { $name } traf afgørelsen { $day }
decision-heard = Vi spurgte dig, hvad du mener, { $day }
decision-complain = Du kan klage til og med { $day }
decision-still = Du skal stadig være med i samtalerne. Vi skriver til dig med en tid.
decision-print = Udskriv
