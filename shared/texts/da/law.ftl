# Hvorfor en samtale skal holdes.
span-days = { $n ->
    [one] 1 dag
   *[other] { $n } dage
}
span-weeks = { $n ->
    [one] 1 uge
   *[other] { $n } uger
}
span-months = { $n ->
    [one] 1 måned
   *[other] { $n } måneder
}
due-first = Det er den første samtale. Den skal holdes inden for { $span }, altså senest { $by }.
due-nth = { $ordinal ->
    [2] Det er den anden af mindst { $of } samtaler inden for de første { $period }.
    [3] Det er den tredje af mindst { $of } samtaler inden for de første { $period }.
    [4] Det er den fjerde af mindst { $of } samtaler inden for de første { $period }.
   *[other] Det er samtale nummer { $ordinal } af mindst { $of } inden for de første { $period }.
}
due-interval = Der må højst gå { $days } dage mellem to samtaler. Den sidste var { $last }.
due-agreed = I har aftalt højst { $days } dage mellem samtalerne. Den sidste var { $last }.
due-early_follow_up = Der er bedt om tidlig hjælp { $day }. Samtalen skal holdes inden for { $days } dage.
due-at_month = I måned { $month } skal der holdes en samtale.
due-requested = Du har selv bedt om samtalen.
due-by_staff = Din sagsbehandler vil gerne tale med dig.
due-immediate = Samtalen skal holdes hurtigt, så du skal booke den med det samme.
