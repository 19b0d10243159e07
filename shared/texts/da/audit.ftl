### Hvem har set mine oplysninger; kun serveren læser filen.

seen-title = Hvem har set mine oplysninger?
seen-back = Tilbage til Aftalt
seen-older = Vis ældre
seen-newer = Vis nyere
seen-lead = Her ser du, hvem der har set eller ændret dine oplysninger de sidste 12 måneder. De nyeste står først.
seen-lead-nobody = Ingen i kommunen har set eller ændret dine oplysninger de sidste 12 måneder.

seen-at = { $day } kl. { $time }

seen-by-own_caseworker = Din sagsbehandler
seen-by-other_staff = En anden medarbejder i kommunen
seen-by-machine = Kommunens IT-system
seen-by-system = Systemet

# Hvorfor de så dem
seen-for-case = Så på din sag.
seen-for-plan = Så på sin kalender eller fandt tid til en samtale.
seen-for-tasks = Så på sine opgaver. Du stod på listen.
seen-for-figures = Så på, hvordan arbejdet går. Du stod på en liste.
seen-for-messages = Så, hvad vi har skrevet til dig.
seen-for-evidence = Så, hvad der er sket før en frist.
seen-for-search = Søgte i kommunens liste. Du stod på den.
seen-for-audit = Kontrollerede, at andre havde en grund til at se dine oplysninger.
seen-for-access = Så på eller ændrede, hvem der må se dine oplysninger.
seen-for-integration = Hentede dine oplysninger til et andet af kommunens systemer.
seen-for-contacted = Åbnede din sag, fordi du henvendte dig.
seen-for-stands_in = Åbnede din sag som afløser for en kollega.
seen-for-supervision = Åbnede din sag for at føre tilsyn.
seen-for-other = Åbnede din sag og skrev hvorfor.
seen-for-change = Arbejdede med din sag.
seen-for-system = Holdt styr på dine frister og beskeder.

# Det kan du gøre
seen-right-names = Hvorfor står der ikke navne?
seen-right-names-text = Du har ret til at vide, at nogen så dine oplysninger, hvornår og hvorfor. Medarbejderens navn står her ikke. Har du brug for det for at bruge dine rettigheder? Så skriv til kommunens databeskyttelsesrådgiver.
seen-right-wonder = Hvad gør jeg, hvis jeg undrer mig?
seen-right-wonder-text = Ring til din sagsbehandler eller til kontoret. Skriv ned, hvornår det skete. Kommunen kan se, hvem det var. Du kan også klage til Datatilsynet.
seen-right-own = Står jeg selv på listen?
seen-right-own-text = Nej. Vi skriver ikke op, når du selv ser dine oplysninger.

# Hvad en medarbejder så på; det læser den, der trækker en stikprøve
looked-case = Så på borgerens sag.
looked-plan = Så på sin kalender eller fandt tid til en samtale.
looked-tasks = Så på sine opgaver.
looked-messages = Så, hvad der er skrevet til borgeren.
looked-evidence = Så, hvad der er sket før en frist.
looked-search = Søgte efter borgere.
looked-audit = Kontrollerede en stikprøve.
looked-access = Så, hvem der må se borgeren.
looked-figures = Så på en liste bag tallene i Overblik.
looked-because = Grund: { $reason }
looked-gone = Opslaget er slettet, fordi det er for gammelt.
