### When something does not work: what happened, and the way out.

problem-not-found-title = Aquí no hi ha res
problem-link-over-title = Aquest enllaç ja no obre res
problem-link-over = Potser ja s'ha fet servir, o s'ha retirat o substituït. Demaneu-ne un de nou a l'organització que us el va enviar.
problem-forbidden-title = Això no us correspon
problem-forbidden = Els vostres rols no ho permeten. Una persona que administri la vostra organització els pot canviar.
problem-foreign-form-title = Aquest formulari és massa antic
problem-foreign-form = Torneu enrere, recarregueu la pàgina i envieu-lo de nou. No s'ha canviat res.
problem-unreadable-title = Això no s'ha pogut llegir
problem-unreadable = El que s'ha enviat és incomplet. Torneu enrere i proveu-ho de nou; no s'ha canviat res.
problem-too-large-title = És massa gran
problem-too-large = El fitxer o el text supera el que podem rebre. No s'ha canviat res.
problem-too-many-title = Espereu una mica, si us plau
problem-too-slow-title = Ha trigat massa
problem-too-slow = El servidor està ocupat. Espereu un moment i proveu-ho de nou.
problem-unexpected-title = Alguna cosa no ha funcionat
problem-refused-title = Ara no és possible
problem-refused = El que heu demanat no encaixa amb el que hi ha registrat ({ $code }). Torneu enrere i mireu la pàgina de nou.
problem-way-home = Cap a la pàgina d'inici
problem-way-start = Cap al principi
problem-too-large-limit = El fitxer o el text supera { $limit }, el màxim que recollim d'una vegada. No s'ha canviat res.
