# Logging in, and being turned away: pages that the server makes itself, without a script.
login-title = Log ind
login-lead-citizen = Her booker du selv dine samtaler med kommunen.
login-lead-employee = For dig, der arbejder i kommunen.
login-button-citizen = Log ind med MitID
login-button-employee = Log ind med din arbejdskonto
login-help = Har du ikke MitID? Ring til os på { $phone }, så booker vi sammen.
login-again = Prøv igen
login-call = Du kan også ringe til os på { $phone }.
login-your-leader = Spørg din leder, hvis det skal ændres.

login-not-set-up-title = Du kan ikke logge ind her endnu
login-not-set-up-text = Login er ikke sat op.
login-down-title = Login virker ikke lige nu
login-down-text = Den tjeneste, du logger ind med, svarer ikke. Prøv igen om lidt. Dine samtaler er, som de var.
login-busy-title = Mange logger ind lige nu
login-busy-text = Prøv igen om lidt. Dine samtaler er, som de var.
login-cancelled-title = Du afbrød login
login-cancelled-text = Du er ikke logget ind. Der er ikke sket noget.
login-expired-title = Login tog for lang tid
login-expired-text = Eller du kom tilbage i en anden browser. Begynd forfra, så går det.
login-level-title = Du skal logge ind med et mere sikkert MitID
login-level-text = Dit login var på et lavt niveau. Vi viser oplysninger om din sag, så niveauet skal være Betydelig eller Høj. Brug MitID-appen eller en MitID-kodeviser.
login-unknown-title = Vi kan ikke finde dig her
login-unknown-text = Du er logget ind med MitID, men vi har ingen sag med dit CPR-nummer. Ring til os, hvis du har fået et brev om at booke en samtale.
login-no-role-title = Du har ikke adgang til Aftalt
login-no-role-text = Du er logget ind, men din arbejdskonto har ingen rolle i Aftalt.
login-refused-title = Vi kunne ikke bekræfte dit login
login-refused-text = Svaret fra den tjeneste, du logger ind med, var ikke, som det skal være. Derfor lukkede vi dig ikke ind. Begynd forfra.

# A citizen's own sessions, and one that ends soon
places-title = Her er du logget ind
places-lead = Kender du ikke et af stederne? Så log af alle andre steder.
places-only = Du er kun logget ind her.
places-this = Her, siden { $moment }.
places-other = Et andet sted, siden { $moment }.
places-seen = Sidst brugt { $moment }.
places-end = Log af alle andre steder
places-back = Tilbage til Mine oplysninger
soon-title = Du bliver snart logget af
soon-text = Du bliver logget af kl. { $time }, hvis du ikke gør noget. Det, du har sendt, er gemt.
soon-last = Du bliver logget af kl. { $time }. Gør dig færdig. Log så ind igen.
soon-stay = Bliv logget ind
soon-leave = Log af
soon-seen = Fortsæt
