# Reglernes navne og værdier. Kun serveren bruger dem; siderne får dem i svaret.
rule-duty = Booker man selv?
rule-first_talk_by = Første samtale holdes inden for
rule-first_talk_type = Første samtale er
rule-first_talk_self_booked = Borgeren booker selv den første samtale
rule-first_channels = Sådan kan den første samtale holdes
rule-later_talk_type = De næste samtaler er
rule-later_channels = Sådan kan de næste samtaler holdes
rule-also_counts = Andre samtaler, der tæller med
rule-interval_days = Længste tid mellem to samtaler
rule-period_from = Samtalerne tælles fra
rule-period = Samtalerne tælles til
rule-talks_in_period = Samtaler i den tid, mindst
rule-after_period = Efter den tid
rule-share_required_percent = Så mange borgere skal have samtalerne
rule-skip_if_employed_weeks = Ansat og snart tilbage: ikke flere samtaler
rule-skip_keeps_first_talk = De har stadig den første samtale
rule-categories_without_talks = Kategorier uden samtaler
rule-early_follow_up_days = Bedt om tidlig opfølgning: samtale inden for
rule-talk_at_months = Måneder med en ekstra samtale
rule-min_notice_days = Tid til at booke, mindst
rule-usual_notice_days = Tid til at booke, normalt
rule-hold_gap_days = Fra sidste dag til at booke til sidste dag for samtalen
rule-rebook_cutoff_hours = Samtalen kan flyttes indtil så lang tid før
rule-lapse_months = En frist, der er løbet ud, bortfalder efter
rule-late_booking = Man kan booke efter fristen, hvis det nås
rule-promise_minutes = Tidsrum, når vi ringer
rule-call_attempts = Så mange gange ringer vi
rule-interpreter_extra_percent = Længere samtale med tolk, mindst
rule-immediate_hold_working_days = En samtale, der bookes straks, holdes inden for
rule-reason_answer_working_days = Tid til at svare på, hvorfor det ikke lykkedes
rule-review_notice_days = Besked, før en fritagelse skal ses efter
rule-citizen_moves_summons = Borgeren må flytte en indkaldt samtale
rule-complaint_weeks = Tid til at klage

rule-days = { $n ->
    [one] 1 dag
   *[other] { $n } dage
}
rule-working_days = { $n ->
    [one] 1 arbejdsdag
   *[other] { $n } arbejdsdage
}
rule-weeks = { $n ->
    [one] 1 uge
   *[other] { $n } uger
}
rule-months = { $n ->
    [one] 1 måned
   *[other] { $n } måneder
}
rule-hours = { $n ->
    [one] 1 time
   *[other] { $n } timer
}
rule-minutes = { $n ->
    [one] 1 minut
   *[other] { $n } minutter
}
rule-percent = { $n } %
rule-times = { $n }
rule-number = { $n }
rule-nothing = Ingen
rule-yes = Ja
rule-no = Nej
rule-duty-none = Nej, kommunen indkalder
rule-duty-offer = Det er frivilligt
rule-duty-mandatory = Ja, det er en pligt
rule-after_period-agreed = Samtalerne aftales
rule-after_period-interval = Samtalerne går videre med samme afstand
rule-within-range = Fra { $min } til { $max }
rule-within-words = En af: { $words }
rule-within-some = En eller flere af: { $words }
rule-note-inferred = Udledt af kilden
rule-note-unverified = Ikke slået efter i loven endnu
