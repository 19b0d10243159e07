# Mit forløb: the server tells it in these words.

# Mit forløb
course-lead =
  { $scheme ->
      [sickness_benefit] Du er i uge { $week } af din sygemelding. Her ser du, hvad der er sket, og hvad der kommer.
      [cash_benefit_job_ready] Du er i uge { $week } af dit forløb med kontanthjælp. Her ser du, hvad der er sket, og hvad der kommer.
      [unemployment_insurance] Du er i uge { $week } af dit forløb med dagpenge. Her ser du, hvad der er sket, og hvad der kommer.
     *[other] Du er i uge { $week } af dit forløb. Her ser du, hvad der er sket, og hvad der kommer.
  }
course-lead-closed = Dit forløb er slut. Her kan du se, hvad der skete.
course-by = Senest { $day }
course-hold-by = Samtalen skal holdes senest { $day }.
course-about =
  { $scheme ->
      [sickness_benefit] Vi taler om, hvordan det går, og hvad du kan klare nu.
      [cash_benefit_job_ready] Vi taler om din vej til et job.
      [unemployment_insurance] Vi taler om din jobsøgning.
     *[other] Vi taler om, hvad der kan hjælpe dig videre.
  }
course-late-book = Du kan også stadig vælge en tid selv.
course-due-self = Vi skriver til dig, når du skal vælge en tid.
course-due-office = Vi vælger en tid og skriver til dig. Du skal ikke gøre noget.
course-you-chose = Du har valgt tiden.
course-we-chose = Vi har valgt tiden.
course-agreed-title = Så aftaler I selv, hvor tit
course-agreed-text = Fra den dag aftaler du og { $name }, hvor tit I skal tale sammen. Du kan altid bede om en ekstra samtale.
course-agreed-text-plain = Fra den dag aftaler du og kommunen, hvor tit I skal tale sammen. Du kan altid bede om en ekstra samtale.
course-not_asked-title = Der er ingen samtale på vej
course-not_asked-text = Reglerne beder ikke om flere samtaler i din sag lige nu. Derfor har du ingen frist. Du kan altid bede om en samtale.
course-agreed-nothing-title = Der er ingen samtale på vej
course-agreed-nothing-text = Den tid, hvor loven tæller samtalerne, er gået. Nu aftaler vi sammen, hvornår vi taler. Du kan altid bede om en samtale.
course-closed-title = Dit forløb hos os er slut
course-closed-recovered =
  { $scheme ->
      [sickness_benefit] Du er meldt rask. Dit forløb sluttede { $day }. Du skal ikke booke mere, og vi indkalder dig ikke. Bliver du syg igen, begynder et nyt forløb.
     *[other] Dit forløb sluttede { $day }. Du skal ikke booke mere, og vi indkalder dig ikke.
  }
course-closed-moved_away = Du er flyttet til en anden kommune. Dit forløb hos os sluttede { $day }. Ring til din nye kommune, hvis du ikke hører fra den. Du skal ikke booke mere hos os.
course-closed-case_closed = Dit forløb sluttede { $day }. Du skal ikke booke mere, og vi indkalder dig ikke.
course-closed-call = Er du i tvivl om, hvad der nu gælder, så ring til os.

# Hvorfor lige den dato?
why-title = Hvorfor lige den dato?
why-talk-title = Hvorfor taler vi sammen?
why-first = Den første samtale skal holdes inden for { $span } fra den første dag i dit forløb.
why-nth = Det er samtale nummer { $ordinal }. Loven siger mindst { $of } samtaler i de første { $span }.
why-nth-own = Det er samtale nummer { $ordinal }. Vi holder mindst { $of } samtaler i de første { $span }.
why-by-interval = Din sidste samtale var den { $since }. Vi taler sammen cirka hver { $weeks }. uge. Derfor er { $day } den sidste dag.
why-by-period = Din sidste samtale var den { $since }. Vi skal nå alle samtalerne i den tid. Derfor er { $day } den sidste dag.
why-by-absence = Din sidste samtale var den { $since }. Du er væk, når vi ellers skulle tale sammen. Derfor er { $day } den sidste dag.
why-own = Det har kommunen selv bestemt. Det må den efter loven.
why-interval = Din sidste samtale var den { $since }. Vi taler sammen cirka hver { $weeks }. uge.
why-agreed = Din sidste samtale var den { $since }. I har aftalt at tale sammen cirka hver { $weeks }. uge.
why-early_follow_up = Der er bedt om en tidlig samtale den { $since }. Så holder vi den inden for { $n } dage.
why-at_month = Loven siger, at vi taler sammen i måned { $n } af dit forløb.
why-requested = Du har selv bedt om samtalen. Det har du ret til.
why-by_staff = Din sagsbehandler har bedt om samtalen.
why-immediate = Samtalen skal holdes snart. Derfor er fristen kort.
why-told =
  { $n ->
      [0] Du fik besked { $told }. Du skulle booke samme dag.
      [one] Du fik besked om fristen { $told }. Så havde du 1 dag til at booke.
     *[other] Du fik besked om fristen { $told }. Så havde du { $n } dage til at booke.
  }
why-source = Kilde: { $source }.
stretch-days =
  { $n ->
      [one] 1 dag
     *[other] { $n } dage
  }
stretch-weeks =
  { $n ->
      [one] 1 uge
     *[other] { $n } uger
  }
stretch-months =
  { $n ->
      [one] 1 måned
     *[other] { $n } måneder
  }

# Hvad kan jeg forberede?
prepare-title = Hvad kan jeg forberede?
prepare-text =
  { $talk ->
      [workplace] Tænk over, hvilke opgaver du kan klare, og hvor mange timer. Du skal ikke fortælle din leder, hvad du fejler.
      [first-follow-up] Tænk over, hvad dit arbejde er, og hvad du kan klare nu. Du skal ikke fortælle os, hvad du fejler.
      [first-job] Tag dit CV med. Tænk over, hvilke job du vil søge, og hvad du har brug for hjælp til.
      [job] Se på de job, du har søgt. Hvad gik godt, og hvad vil du gerne have hjælp til?
      [joint] Tænk over, hvad du gerne vil aftale med os alle på én gang. Du bestemmer, hvad der bliver sagt om dig.
     *[other] Tænk over, hvad du kan klare nu, og hvad der kan hjælpe dig videre. Du skal ikke fortælle os, hvad du fejler.
  }

# Det, der er sket
course-held-in_person = Vi mødtes { $time }.
course-held-phone = Vi talte i telefon { $time }.
course-held-video = Vi talte på video { $time }.
course-time-title = Hvad skete der med tiden?
course-time-self = Du valgte selv tiden { $day }.
course-time-assisted = Vi valgte tiden sammen { $day }.
course-time-summoned = Vi valgte tiden { $day }.
course-time-walk_in = Samtalen blev holdt, da du kom.
course-time-moved = Tiden blev flyttet { $day }.
step-first_day =
  { $scheme ->
      [sickness_benefit] Din første sygedag
     *[other] Den første dag i dit forløb
  }
step-first_day-text = Vi regner alle frister fra denne dag.
step-order_expired = En frist gik
step-order_expired-text = Du skulle booke senest { $about }. Det nåede du ikke.
step-order_withdrawn = Du skulle ikke booke alligevel
step-order_withdrawn-text = Vi trak fristen tilbage. Den var { $about }.
step-deadline_moved = Du fik en ny frist
step-deadline_moved-text = Før skulle du booke senest { $about }. Nu er det senest { $then }.
step-exemption_began = Du blev fritaget for at booke selv
step-exemption_began-text = { $by } sagde ja. Vi valgte tiderne for dig.
step-exemption_ended = Du skulle selv booke igen
step-exemption_ended-text = Du var ikke længere fritaget.
step-withdrawal_began = Vi begyndte at vælge tiderne for dig
step-withdrawal_began-text = { $by } traf afgørelsen. Du har fået den på skrift.
step-withdrawal_ended = Du måtte selv booke igen
step-withdrawal_ended-text = Vi vælger ikke længere tiderne for dig.
step-standby_began = Du fik ro
step-standby_began-text = Vi holdt op med at skrive og ringe om samtaler.
step-standby_ended = Vi begyndte at tale sammen igen
step-standby_ended-text = Du følges igen med samtaler.
step-recovered =
  { $scheme ->
      [sickness_benefit] Du blev meldt rask
     *[other] Dit forløb sluttede
  }
step-recovered-text = Dit forløb hos os sluttede.
step-case_closed = Dit forløb sluttede
step-case_closed-text = Du skulle ikke booke mere.
step-moved_away = Du flyttede til en anden kommune
step-moved_away-text = Dit forløb hos os sluttede.
step-scheme_changed = Du fik en anden ydelse
step-scheme_changed-text = Du beholdt din sagsbehandler.
moved-exemption_ended = Fritagelsen sluttede. Derfor fik du ny tid til at booke.
moved-withdrawal_ended = Du booker selv igen. Derfor fik du ny tid til at booke.
moved-cancelled_by_office = Vi aflyste en samtale. Derfor fik du ny tid til at booke.
moved-absence = Du var væk. Derfor fik du ny tid til at booke.
withdrawn-not_needed = Samtalen var ikke nødvendig.
withdrawn-mistake = Det var vores fejl.
withdrawn-agreed_otherwise = Vi havde aftalt det på en anden måde.
withdrawn-case_changed = Din sag blev ændret.

# Reglerne bag dit forløb
behind-talk = Hvorfor skal vi tale sammen?
behind-talk-text =
  { $scheme ->
      [sickness_benefit] Kommunen skal følge op, når du er sygemeldt. Målet er at hjælpe dig tilbage til arbejde, når du er klar. Kilde: sygedagpengeloven § 13 b.
      [cash_benefit_job_ready] Kommunen skal holde samtaler med dig, mens du får kontanthjælp. Målet er at hjælpe dig i job. Kilde: lov om en aktiv beskæftigelsesindsats.
      [unemployment_insurance] Kommunen skal holde samtaler med dig, mens du får dagpenge. Målet er at hjælpe dig i job. Din a-kasse holder også samtaler med dig. Kilde: lov om en aktiv beskæftigelsesindsats.
     *[other] Kommunen skal holde samtaler med dig, mens du får din ydelse. Målet er at hjælpe dig videre.
  }
behind-book = Hvorfor skal jeg selv booke?
behind-book-text =
  { $scheme ->
      [sickness_benefit] Når du har haft den første samtale, booker du selv de næste. Så passer tiden til dit liv og din behandling. Kilde: § 17 i bekendtgørelsen om opfølgning i sygedagpengesager.
     *[other] Du vælger selv tiden, så den passer til dit liv. Kan du ikke booke selv, kan du blive fritaget. Ring til os.
  }
behind-channel = Må jeg selv vælge møde, telefon eller video?
behind-channel-text =
  { $scheme ->
      [sickness_benefit] Ja, fra den anden samtale. Vi kan kun kræve et møde, hvis din situation taler for det. Så forklarer vi hvorfor. Kilde: sygedagpengeloven § 13 b.
     *[other] Du ser på siden Vælg en tid, hvordan vi kan tale sammen. Er der noget, der ikke virker for dig, så ring til os.
  }
behind-more = Må jeg bede om flere samtaler?
behind-more-text = Ja. Du har ret til en samtale, når du beder om den.
behind-absent = Hvad sker der, hvis jeg ikke booker eller ikke kommer?
behind-absent-text =
  { $scheme ->
      [sickness_benefit] Booker du ikke, så vælger vi en tid for dig. Kommer du ikke til samtalen, og har du ikke en god grund, kan dine sygedagpenge stoppe. Vi spørger dig altid først, og du får svaret på skrift. Kilde: sygedagpengeloven § 21.
      [cash_benefit_job_ready] Booker du ikke, eller kommer du ikke, og har du ikke en god grund? Så kan din kontanthjælp blive mindre, til du booker eller kontakter os. Vi spørger dig først, og du får svaret på skrift. Kilde: aktivloven §§ 37 og 37 a.
      [unemployment_insurance] Booker du ikke inden fristen, kan du blive afmeldt på Jobnet uden en påmindelse. Du får ikke dagpenge, før du melder dig igen. Kommer du ikke til samtalen, kan du miste dagpenge, til du kontakter os. Kan du ikke nå det, så ring til os før.
     *[other] Ring til os, hvis du ikke kan nå det. Vi spørger dig altid, hvorfor, før der sker noget med din ydelse.
  }
behind-absent-barred = Hvad sker der, hvis jeg ikke kommer?
behind-absent-barred-text =
  { $scheme ->
      [sickness_benefit] Kommer du ikke til samtalen, og har du ikke en god grund, kan dine sygedagpenge stoppe. Vi spørger dig altid først, og du får svaret på skrift. Kilde: sygedagpengeloven § 21.
      [cash_benefit_job_ready] Kommer du ikke, og har du ikke en god grund? Så kan din kontanthjælp blive mindre, til du kontakter os. Vi spørger dig først, og du får svaret på skrift. Kilde: aktivloven §§ 37 og 37 a.
      [unemployment_insurance] Kommer du ikke til samtalen, kan du miste dagpenge, til du kontakter os. Kan du ikke nå det, så ring til os før.
     *[other] Ring til os, hvis du ikke kan nå det. Vi spørger dig altid, hvorfor, før der sker noget med din ydelse.
  }
behind-who = Hvem bestemmer hvad?
behind-who-text =
  { $scheme ->
      [cash_benefit_job_ready] Loven siger, hvor tit vi skal tale sammen. Du vælger selv tiden. Din sagsbehandler kan fritage dig for at booke. Siden her bestemmer aldrig noget om dine penge. Det gør et menneske i kommunen, og først når du er blevet spurgt.
      [unemployment_insurance] Loven siger, hvor tit vi skal tale sammen. Du vælger selv tiden. Din sagsbehandler kan fritage dig for at booke. Siden her bestemmer aldrig noget om dine penge. Men booker du ikke inden fristen, kan du blive afmeldt på Jobnet, uden at nogen spørger først. Spørg din a-kasse, hvis du er i tvivl om dine dagpenge.
      [sickness_benefit] Loven siger, hvor tit vi skal tale sammen. Du bestemmer hvornår, og som regel også hvordan. Din sagsbehandler kan fritage dig for at booke. Siden her bestemmer aldrig noget om dine penge. Det gør et menneske, og først når du er blevet spurgt.
     *[other] Loven siger, hvor tit vi skal tale sammen. Din sagsbehandler kan fritage dig for at booke. Siden her bestemmer aldrig noget om dine penge. Det gør et menneske.
  }
behind-used = Hvilke regler har I brugt?
behind-used-text =
  { $scheme ->
      [sickness_benefit] Vi har brugt reglerne for sygedagpenge. De gælder fra { $day }.
      [cash_benefit_job_ready] Vi har brugt reglerne for dig, der er jobparat og får kontanthjælp. De gælder fra { $day }.
      [unemployment_insurance] Vi har brugt reglerne for dagpenge. De gælder fra { $day }.
     *[other] Vi har brugt reglerne for din ydelse. De gælder fra { $day }.
  }
right-companion = Du må tage en bisidder med
right-companion-text = En bisidder støtter dig og må gerne tale. Du skal ikke skrive navnet. Kilde: forvaltningsloven § 8.
right-representative = Du må lade en anden tale for dig
right-representative-text = Du kan vælge en partsrepræsentant. Skriv under på det, og giv det til os. Så får den person kopi af vores breve. Kilde: forvaltningsloven § 8.
right-interpreter = Du kan få tolk
right-interpreter-text = Vi finder tolken og betaler. Børn under 18 år må ikke tolke for dig. Kilde: sygedagpengeloven § 70 og lignende regler i andre love.
right-file = Du må se din sag
right-file-text = Du har ret til at se, hvad vi har skrevet om dig. Ring til os, eller bed om det ved samtalen. Kilde: forvaltningsloven § 9 og databeskyttelsesforordningens artikel 15.
right-complain = Du må klage
right-complain-text =
  { $n ->
      [one] Du kan klage over en afgørelse. Gør det inden 1 uge fra den dag, du fik den. Skriv eller ring til kommunen. Er vi ikke enige med dig, sender vi klagen til Ankestyrelsen.
     *[other] Du kan klage over en afgørelse. Gør det inden { $n } uger fra den dag, du fik den. Skriv eller ring til kommunen. Er vi ikke enige med dig, sender vi klagen til Ankestyrelsen.
  }

# What was written, and whether it has gone
told-title = Hvad har vi skrevet til dig?
told-none = Vi har ikke skrevet til dig endnu.
told-sent-digital_post = { $title }: sendt i Digital Post { $when }.
told-sent-letter = { $title }: skrevet som brev { $when }. Vi sender det med posten.
told-sent-sms = { $title }: sendt som sms { $when }.
told-sent-email = { $title }: sendt som e-mail { $when }.
told-pending = { $title }: bliver sendt { $when }.
told-failed = { $title }: vi kunne ikke sende den. Din sagsbehandler ser på det.
