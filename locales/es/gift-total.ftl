### Totals of what customers and employees gave through a partner.

gift-title = Donativos de clientes y empleados
gift-lede = Los totales que entrega cada colaborador. No es su dinero ni su donativo: lo recoge para la organización.
gift-sum =
    { $count ->
        [one] en un total
       *[other] en { $count } totales
     }
gift-new = Añadir un total
gift-search = Colaborador o nota
gift-channel = Quién ha dado
gift-customers = Clientes
gift-employees = Empleados
gift-remark = Nota
gift-correct = Corregir
gift-see-payment = Ver el pago
gift-empty-title = Ningún total
gift-empty = Añada lo que han reunido la caja de un colaborador o las nóminas de sus empleados.
gift-all-partners = Todos los colaboradores
gift-state-correction = corrección
gift-state-corrected = corregido
gift-state-seen = visto en el banco
gift-state-told = anunciado, aún no visto en el banco
gift-filter-told = Aún no vistos en el banco
gift-told-title = { $amount } de donativos anunciados, aún no vistos en el banco
gift-told-since =
    { $totals ->
        [one] Un total, del { $since }. Está en la cuenta de espera hasta que llegue su pago: diga entonces, en el banco, que son donativos.
       *[other] { $totals } totales, desde el { $since }. Están en la cuenta de espera hasta que lleguen sus pagos: diga entonces, en el banco, que son donativos.
    }
gift-told-see = Verlos por colaborador
gift-recorded-by = Anotado por
gift-choose = Elegir un colaborador
gift-on = Día del total
gift-on-hint = El último día del mes cuando se trata de un mes entero.
gift-remark-hint = Por ejemplo: hucha del mostrador.
gift-new-lede = Un total con fecha, contado con el colaborador.
gift-record = Guardar el total
gift-back = Volver a los totales
gift-not-positive = Un total es mayor que cero.
gift-future = Ese día aún no ha llegado.
gift-recorded = { $amount } anotados para el { $on }.
gift-correct-title = Corregir el total de { $partner }
gift-correct-lede = { $channel }, { $on }: { $amount }, anotado por { $who }.
gift-correct-notice = No se borra nada
gift-correct-notice-text = Una línea de corrección retira el total anterior y después se añade el correcto. Ambos siguen visibles.
gift-correct-send = Sustituir por este total
gift-take-back-words = Si no hubo ningún total:
gift-take-back = Retirar este total
gift-corrected = { $right } en lugar de { $wrong }.
gift-taken-back = El total de { $amount } se ha retirado.
gift-refused-corrected = Este total ya está corregido o es él mismo una corrección.
gift-refused-seen = El banco ya ha mostrado este dinero. Anule primero la decisión en su pago; después podrá corregir el total o decidir de nuevo sobre el pago.
