# Names and values of the rules. Only the server uses them; pages get them with the answer.
rule-duty = Do people book for themselves?
rule-first_talk_by = The first talk is held within
rule-first_talk_type = The first talk is
rule-first_talk_self_booked = The citizen books the first talk too
rule-first_channels = How the first talk can be held
rule-later_talk_type = The next talks are
rule-later_channels = How the next talks can be held
rule-also_counts = Other talks that count
rule-interval_days = Longest time between two talks
rule-period_from = Talks are counted from
rule-period = Talks are counted to
rule-talks_in_period = Talks in that time, at least
rule-after_period = After that time
rule-share_required_percent = So many citizens must have the talks
rule-skip_if_employed_weeks = Employed and soon back: no more talks
rule-skip_keeps_first_talk = They still have the first talk
rule-categories_without_talks = Categories without talks
rule-early_follow_up_days = Early follow-up asked for: a talk within
rule-talk_at_months = Months with an extra talk
rule-min_notice_days = Time to book, at least
rule-usual_notice_days = Time to book, usually
rule-hold_gap_days = From the last day to book to the last day for the talk
rule-rebook_cutoff_hours = The talk can be moved until so long before
rule-lapse_months = A deadline that has passed lapses after
rule-late_booking = One can book after the deadline if there is time
rule-promise_minutes = Time span when we call
rule-call_attempts = So many times we call
rule-interpreter_extra_percent = Longer talk with an interpreter, at least
rule-immediate_hold_working_days = A talk that is booked at once is held within
rule-reason_answer_working_days = Time to answer why it did not work out
rule-review_notice_days = Notice before an exemption is reviewed
rule-citizen_moves_summons = The citizen may move a talk the office set
rule-complaint_weeks = Time to complain

rule-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
rule-working_days = { $n ->
    [one] 1 working day
   *[other] { $n } working days
}
rule-weeks = { $n ->
    [one] 1 week
   *[other] { $n } weeks
}
rule-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
rule-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
rule-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
rule-percent = { $n } %
rule-times = { $n }
rule-number = { $n }
rule-nothing = None
rule-yes = Yes
rule-no = No
rule-duty-none = No, the municipality summons
rule-duty-offer = It is voluntary
rule-duty-mandatory = Yes, it is a duty
rule-after_period-agreed = Talks are agreed
rule-after_period-interval = Talks go on at the same interval
rule-within-range = From { $min } to { $max }
rule-within-words = One of: { $words }
rule-within-some = One or more of: { $words }
rule-note-inferred = Inferred from the source
rule-note-unverified = Not yet looked up in the law
