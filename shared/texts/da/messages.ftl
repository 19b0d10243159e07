# Messages: what a citizen is told, by letter and in short, and what staff are told. Only the server reads it.
#
# A short text is all of an SMS or an e-mail: day, time and municipality, and nothing else (Datatilsynet). A municipality may
# have titles, texts and short texts in its own words, so these are plain words and values, never a choice.
message-subject = Besked fra { $municipality }
message-plain-short = Du har fået en besked fra { $municipality }.

# A talk is to be booked
message-order-created-title = Book din næste samtale
message-order-created-text = Vi skal tale sammen, og du vælger selv tiden. Book senest { $book_by }.
message-order-created-short = Vælg en tid til en aftale med { $municipality }. Sidste dag er { $book_by }. Du får også et brev.
message-order-reminder-title = Husk at booke din samtale
message-order-reminder-text = Du har ikke booket din samtale endnu. Book senest { $book_by }.
message-order-reminder-short = Husk at vælge en tid til en aftale med { $municipality }. Sidste dag er { $book_by }.
message-order-withdrawn-title = Du skal ikke booke alligevel
message-order-withdrawn-text = Vi har trukket din frist tilbage. Du skal ikke booke samtalen.
message-order-withdrawn-short = Du skal ikke vælge en tid hos { $municipality } alligevel. Du får også et brev.
message-deadline-changed-title = Du har fået en ny frist
message-deadline-changed-text = Du skal stadig booke din samtale. Book senest { $book_by }.
message-deadline-changed-short = Du har fået en ny frist af { $municipality }. Vælg en tid senest { $book_by }. Du får også et brev.

# A time is agreed, moved, cancelled, near
message-talk-booked-title = Din samtale med kommunen
message-talk-booked-text = Du har en aftale med os. Den tæller som en indkaldelse. Læs her, hvad du skal vide.
message-talk-booked-short = Du har en aftale { $day } { $time } med { $municipality }. Du får også et brev.
message-talk-summoned-title = Indkaldelse til samtale
message-talk-summoned-text = Vi indkalder dig til en samtale. Læs her, hvornår den er, og hvad du skal vide.
message-talk-summoned-short = { $municipality } har valgt en tid til dig: { $day } { $time }. Du får også et brev.
message-talk-moved-title = Din samtale er flyttet
message-talk-moved-text = Din samtale har fået en ny tid. Den gamle tid gælder ikke mere. Læs her, hvad du skal vide.
message-talk-moved-short = Din aftale med { $municipality } er flyttet. Den er nu { $day } { $time }. Du får også et brev.
message-talk-cancelled-title = Din samtale er aflyst
message-talk-cancelled-text = Samtalen { $day } { $time } er aflyst. Tiden gælder ikke mere.
message-talk-cancelled-short = Din aftale { $day } { $time } med { $municipality } er aflyst. Du får også et brev.
message-talk-reminder-title = Husk din samtale
message-talk-reminder-text = Vi skal snart tale sammen. Læs her, hvornår det er, og hvad du skal vide.
message-talk-reminder-short = Husk din aftale { $day } { $time } med { $municipality }.

# Why was a talk missed, or none booked?
message-reason-asked-title = Vi vil gerne høre hvorfor
message-reason-asked-text = Vi har et spørgsmål til dig. Vi vil gerne høre, hvad der skete.
message-reason-asked-short = { $municipality } har et spørgsmål til dig. Læs det brev, du har fået, og svar, så snart du kan.

# Who books
message-exemption-started-title = Du er fritaget for at booke selv
message-exemption-started-text = Du skal ikke booke noget. Vi finder tiderne for dig.
message-exemption-started-short = Du har fået et brev fra { $municipality }. Læs det, når du kan.
message-exemption-ended-title = Nu booker du selv igen
message-exemption-ended-text = Du er ikke længere fritaget. Du vælger selv dag og tid til de næste samtaler.
message-exemption-ended-short = Du har fået et brev fra { $municipality }. Læs det, når du kan.
message-withdrawal-started-title = Vi vælger tiderne for dig
message-withdrawal-started-text = Vi har truffet en afgørelse. Den står under Mine samtaler. Der står også, hvordan du klager.
message-withdrawal-started-short = Du har fået et brev fra { $municipality }. Læs det, så snart du kan.
message-withdrawal-ended-title = Nu booker du selv igen
message-withdrawal-ended-text = Vi vælger ikke længere tiderne for dig. Du vælger selv dag og tid til de næste samtaler.
message-withdrawal-ended-short = Du har fået et brev fra { $municipality }. Læs det, når du kan.
message-case-closed-title = Dit forløb hos os er slut
message-case-closed-text = Du skal ikke booke mere, og vi indkalder dig ikke.
message-case-closed-short = Du har fået et brev fra { $municipality }. Læs det, når du kan.

# What the citizen sent has arrived
message-no-time-received-title = Vi har fået din besked
message-no-time-received-text = Du har sagt, at ingen tid passer. Det er ikke din skyld. Vi ser på det og kontakter dig.
message-no-time-received-short = { $municipality } har fået din besked. Vi ser på den og kontakter dig.
message-talk-request-received-title = Vi har fået dit ønske
message-talk-request-received-text = Du har bedt om en samtale. Vi finder en tid og kontakter dig.
message-talk-request-received-short = { $municipality } har fået din besked. Vi ser på den og kontakter dig.
message-call-back-received-title = Vi ringer til dig
message-call-back-received-text = Du har bedt om at blive ringet op. Vi ringer senest næste hverdag.
message-call-back-received-short = { $municipality } har fået din besked. Vi kontakter dig senest næste hverdag.

message-contact-code-short = Din kode er { $code }. Den gælder i 10 minutter. { $municipality }

# What else the letters say
note-copy = Kopi til partsrepræsentant for { $name }
note-old-book-by = Din gamle frist
note-was-by = Fristen var
note-was-when = Aflyst tid
note-about = Hvorfor skal vi tale sammen?
note-how = Sådan booker du
note-how-text = Gå til kommunens hjemmeside, og find Aftalt. Log ind med MitID. Vælg Mine samtaler, og tryk på Vælg en tid.
note-how-call = Har du ikke MitID, eller driller det? Ring til os. Så booker vi sammen.
note-then = Hvad sker der nu?
note-withdrawn-then = Du skal ikke gøre noget. Vi skriver til dig, når du skal booke igen. Du kan altid bede om en samtale.
note-cancelled-then = Du skal ikke gøre noget nu. Skal vi tale sammen en anden dag, så skriver vi til dig.
note-answer = Sådan svarer du
note-answer-text = Log ind i Aftalt med MitID, og vælg Mine samtaler. Der står spørgsmålet. Du kan også ringe til os.
note-answer-by = Svar senest
note-exempt-from = Du er fritaget fra { $from }.
note-exempt-span = Du er fritaget fra { $from } til og med { $to }.
note-no-need = Du skal ikke gøre mere nu.
note-rather = Vil du hellere booke selv?
note-rather-text = Det kan du når som helst. Log ind i Aftalt, eller ring til os.
note-agreed = Tider, der er aftalt, gælder stadig.
note-again = Vil du hellere have, at vi finder tiderne? Så ring til os.
note-closed-back = Begynder der et nyt forløb, så skriver vi til dig.

# To staff: times and numbers, no names. The rest is behind the login.
staff-day-subject = Dine samtaler { $day }
staff-day-lead =
  { $n ->
      [0] Du har ingen samtaler { $day }.
      [one] Du har 1 samtale { $day }:
     *[other] Du har { $n } samtaler { $day }:
  }
staff-day-line = { $time }: { $channel }
staff-day-more = Log ind i Aftalt for at se med hvem.
staff-tasks-subject =
  { $n ->
      [0] Du har ingen åbne opgaver i Aftalt
      [one] Du har 1 åben opgave i Aftalt
     *[other] Du har { $n } åbne opgaver i Aftalt
  }
staff-tasks-lead = Dine åbne opgaver:
staff-tasks-line = { $n } - { $kind }
staff-tasks-more = Log ind i Aftalt for at se dem.
staff-figures-subject = Ugens tal i Aftalt
staff-figures-lead = Det har flyttet sig siden sidste måned:
staff-figures-still = Ingen tal har flyttet sig meget siden sidste måned.
staff-figures-share = { $scheme }: { $now } % har booket selv. Sidste måned var det { $before } %.
staff-figures-no-show = Kom ikke: { $now } %. Sidste måned var det { $before } %.
staff-figures-tasks =
  { $n ->
      [0] Ingen opgaver er over 3 dage gamle.
      [one] 1 opgave er over 3 dage gammel.
     *[other] { $n } opgaver er over 3 dage gamle.
  }
staff-figures-silent =
  { $n ->
      [0] Alle er talt med inden for { $weeks } uger, eller har en samtale i vente.
      [one] 1 sag er uden samtale i { $weeks } uger.
     *[other] { $n } sager er uden samtale i { $weeks } uger.
  }
staff-figures-silent-few = Nogle få sager er uden samtale i { $weeks } uger.
staff-figures-more = Log ind i Aftalt, og se Overblik.
staff-mail-from = Sendt af Aftalt for { $municipality }.
staff-tasks-call_back = vil gerne ringes op
staff-tasks-cancelled_late = afbud uden ny tid
staff-tasks-interpreter = bestil tolk
staff-tasks-no_suitable_time = ingen tid passede
staff-tasks-order_expired = frist er gået
staff-tasks-review_bar = se på det igen
staff-tasks-standby_waits = tag stilling til en samtale
staff-tasks-outcome_missing = samtale mangler svar
staff-tasks-reason_answered = har svaret på hvorfor
staff-tasks-reason_unanswered = har ikke svaret på hvorfor
staff-tasks-letter_to_send = brev skal sendes
staff-tasks-message_failed = besked kunne ikke sendes
staff-tasks-message_missing = ingen fik besked
staff-tasks-summon = find en tid
staff-tasks-talk_requested = vil gerne have en samtale
