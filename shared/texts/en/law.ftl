# Why a talk has to be held.
span-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
span-weeks = { $n ->
    [one] 1 week
   *[other] { $n } weeks
}
span-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
due-first = It is the first talk. It must be held within { $span }, that is by { $by }.
due-nth = { $ordinal ->
    [2] It is the second of at least { $of } talks within the first { $period }.
    [3] It is the third of at least { $of } talks within the first { $period }.
    [4] It is the fourth of at least { $of } talks within the first { $period }.
   *[other] It is talk number { $ordinal } of at least { $of } within the first { $period }.
}
due-interval = There may be at most { $days } days between two talks. The last one was { $last }.
due-agreed = You have agreed on at most { $days } days between the talks. The last one was { $last }.
due-early_follow_up = Somebody asked for early help on { $day }. The talk must be held within { $days } days.
due-at_month = In month { $month } a talk must be held.
due-requested = You asked for the talk yourself.
due-by_staff = Your caseworker would like to talk with you.
due-immediate = The talk must be held soon, so you must book it at once.
