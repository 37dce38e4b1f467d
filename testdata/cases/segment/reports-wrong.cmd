segment --reports -
