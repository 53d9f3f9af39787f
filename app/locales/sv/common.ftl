yes = Ja
no = Nej
