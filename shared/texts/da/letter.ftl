# The letter about a talk, in the citizen's language: a summons, or the word on a time that was agreed, which counts as one
# (BEK § 46). What the citizen's receipt says of rights, rules and consequences it takes from citizen.ftl.
letter-dated = { $municipality }, { $day }
letter-greeting = Kære { $name }
letter-when = Hvornår
letter-what = Samtale
letter-how = Hvordan
letter-where = Hvor
letter-with = Hvem
letter-companion = Bisidder
letter-interpreter = Tolk
letter-kind = { $talk }, { $minutes }
letter-how-in_person = Vi mødes hos os
letter-how-phone =
  { $n ->
      [one] Vi ringer til dig på { $phone }. Vi ringer 1 gang
     *[other] Vi ringer til dig på { $phone }. Vi ringer op til { $n } gange
  }
letter-how-phone-plain = Vi taler i telefon. Ring til os, og sig, hvilket nummer vi skal ringe på
letter-how-video = Vi taler på video. Gå til Mine samtaler, og tryk på Deltag. Knappen virker fra 10 minutter før
letter-purpose = Hvad taler vi om?
letter-purpose-text =
  { $scheme ->
      [sickness_benefit] Vi følger op på din sygemelding. Vi taler om dit arbejde. Hvad kan du nu, og hvad kan hjælpe dig videre?
      [cash_benefit_job_ready] Vi følger op på din vej til et job. Hvad har du gjort, og hvad kan hjælpe dig videre?
      [unemployment_insurance] Vi følger op på din jobsøgning. Hvad har du gjort, og hvad kan hjælpe dig videre?
     *[other] Vi følger op på din sag. Hvad kan du nu, og hvad kan hjælpe dig videre?
  }
letter-chosen = Hvem har valgt tiden?
letter-chosen-self = Du har selv valgt tiden.
letter-chosen-assisted = Vi har fundet tiden sammen med dig.
letter-chosen-summoned = Vi har valgt tiden for dig.
letter-chosen-moved = Vi har flyttet samtalen. Tiden her gælder i stedet for den gamle.
letter-chosen-exemption = Du er fritaget for at booke selv. Derfor har vi valgt tiden.
letter-chosen-withdrawal = Du booker ikke selv for tiden. Derfor har vi valgt tiden.
letter-chosen-urgent = Vi har valgt tiden, fordi samtalen ikke kan vente.
letter-chosen-first_talk = Vi har valgt tiden, fordi det er den første samtale.
letter-chosen-missed = Vi har valgt tiden, fordi vi ikke fik talt sammen sidst.
letter-chosen-asked = Vi har valgt tiden, fordi du har bedt os om det.
letter-chosen-no_time_suited = Du har sagt, at ingen af de ledige tider passede. Derfor har vi valgt en.
letter-chosen-together = Vi har valgt tiden, fordi andre skal med til samtalen.
letter-not-fit = Passer tiden ikke? Måske skal du passe børn eller til behandling. Ring til os. Så finder vi en ny tid sammen.
letter-duty = Din pligt
letter-duty-text =
  { $scheme ->
      [sickness_benefit] Du har pligt til at være med i samtalen, mens du får sygedagpenge.
      [cash_benefit_job_ready] Du har pligt til at være med i samtalen, mens du får kontanthjælp.
      [unemployment_insurance] Du har pligt til at være med i samtalen, mens du får dagpenge.
     *[other] Du har pligt til at være med i samtalen, mens du får din ydelse.
  }
letter-absent = Hvad sker der, hvis du ikke er med?
letter-decision = Beslutter vi noget om din ydelse, får du det på skrift med en begrundelse. Det kan du klage over.
letter-no-decision = Dette brev er ikke en afgørelse. Er du uenig i det, så ring til os.
letter-change = Flyt samtalen, eller meld afbud
letter-change-until = Du kan selv flytte tiden frem til { $day } { $time }. Gå til Mine samtaler, eller ring til os.
letter-change-call = Du kan ikke selv flytte tiden. Ring til os, hvis den ikke passer.
letter-change-cancel = Du kan melde afbud, til samtalen begynder. Gå til Mine samtaler, eller ring til os.
letter-change-cost =
  { $scheme ->
      [unemployment_insurance] Har du ikke en god grund til dit afbud, kan du miste dagpenge den dag. Ring, hvis du er i tvivl.
     *[other] Fortæl os gerne, hvornår en ny tid passer bedre.
  }
letter-access = Du har ret til at se, hvad der står i din sag. Ring til os, hvis du vil det.
letter-law-summons = Regler om indkaldelse står i § 46 i bekendtgørelsen om en aktiv beskæftigelsesindsats.
letter-call = Ring til { $name } på { $phone }.
letter-call-hours = Ring til { $name } på { $phone }. Telefontid: { $hours }.
letter-call-office = Du kan også ringe til { $office } på { $phone }.
letter-call-office-only = Ring til { $office } på { $phone }.
letter-regards = Venlig hilsen
