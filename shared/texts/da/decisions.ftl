# What the office decides: what is wrong with it, and the letters that a citizen gets about it.
problem-bar-from = Første dag skal være i dag eller inden for 90 dage.
problem-bar-to = Sidste dag skal ligge efter den første og højst et år senere.
problem-bar-review = Dagen, hvor I ser på det igen, skal ligge mellem den første og den sidste dag og højst et år efter den første.
problem-bar-hearing = Dagen for partshøringen skal være i dag eller tidligere, og højst 180 dage siden.
problem-bar-reasons = Skriv begrundelsen. Den må fylde 2.000 tegn.
problem-not-barred = Der er intet at slutte.
problem-talks-need-decision = Borgeren har samtaler, der ikke passer ind. Vælg, hvad der skal ske med hver af dem.
problem-case-day = Dagen skal ligge efter sagens første dag, højst et år tilbage og højst 90 dage frem.
problem-case-absence = Fraværet skal begynde i dag eller senere og må vare et år.
problem-case-scheme = Vælg en anden ydelse end den, sagen har.
problem-case-hours = Skriv tiderne i hele 5 minutter, og uden at de ligger oven i hinanden. Der er plads til 20.
problem-case-facts = En af oplysningerne ligger uden for det, der kan være.
problem-share-reached = { $outside } af { $cases } sager ville ligge uden for. { $percent } % af sagerne skal have samtalerne.
problem-message-text = Teksten kan ikke bruges, som den er. Ret den, og prøv igen.
withdrawal-letter-title = Afgørelse: Du kan ikke selv booke dine samtaler
withdrawal-letter-what = { $name }, vi har besluttet, at du ikke selv kan booke dine samtaler fra { $from }. Vi finder tiderne for dig og skriver til dig om dem.
withdrawal-letter-until = Det gælder til og med { $to }. Derefter kan du booke selv igen.
withdrawal-letter-open = Det gælder, indtil vi skriver noget andet. Vi ser på det igen senest { $review }.
withdrawal-letter-duty = Du skal stadig være med i samtalerne. Det ændrer ikke din ret til { $scheme ->
    [cash_benefit_job_ready] kontanthjælp
    [unemployment_insurance] dagpenge
    [sickness_benefit] sygedagpenge
   *[other] din ydelse
  }.
withdrawal-letter-ground-conduct = Grunden er den måde, bookingen er brugt på.
withdrawal-letter-ground-purpose = Grunden er, at samtalerne ikke hjælper dig, som de skal, når du selv vælger tiden.
withdrawal-letter-reasons = Begrundelse: { $reasons }
withdrawal-letter-hearing = Du er hørt om sagen { $day }. Det, du sagde, er med i vores afgørelse.
withdrawal-letter-law = Reglerne står i { $scheme ->
    [sickness_benefit] § 17, stk. 3, i bekendtgørelse om opfølgning i sygedagpengesager
   *[other] § 35 i lov om en aktiv beskæftigelsesindsats
  }. Se også forvaltningsloven §§ 19, 22, 24 og 25.
withdrawal-letter-complaint = Du kan klage til Ankestyrelsen. Send klagen til os senest { $day }. Vi ser på sagen igen og sender klagen videre, hvis vi ikke giver dig ret. Du kan også ringe til os og klage.
withdrawal-letter-contact = Har du spørgsmål? Ring til os på { $phone }. Du må gerne have en bisidder med.
withdrawal-letter-from = { $municipality }, { $day }. Afgjort af { $caseworker }.
problem-cpr-taken = En anden borger i kommunen har det CPR-nummer. Se efter, om borgeren er oprettet to gange.
problem-no-cpr = Det er ikke et CPR-nummer. Skriv 10 tal, der begynder med en fødselsdato.
problem-identity-same = Der er intet at rette. Det står der allerede.
problem-no-such-period = Tallet kan ikke bruges. Intet må gemmes længere end personen, det handler om.
problem-no-team = Du er ikke i et team. Bed din teamleder om at få det rettet, så kan du se teamets tal.
